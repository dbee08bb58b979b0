namespace Automation.Core.Practices.Decisions.Reading;

/// <summary>A line as a reader sees it: without markup, comments, and what is struck through.</summary>
/// <param name="Line">One-based line in the file.</param>
/// <param name="Depth">How many list items it stands in.</param>
internal sealed record SeenLine(string Text, int Line, int Depth, IReadOnlyList<SeenLink> Links)
{
    /// <summary>A part of the line, trimmed, with the links that begin in it.</summary>
    public SeenLine Slice(int start, int length)
    {
        var part = Text.AsSpan(start, length);
        var from = start + (length - part.TrimStart().Length);
        return this with
        {
            Text = part.Trim().ToString(),
            Links = [.. Links.Where(l => l.Start >= start && l.Start < start + length).Select(l => l with { Start = Math.Max(0, l.Start - from) })],
        };
    }

    public SeenLine Slice(int start) => Slice(start, Text.Length - start);

    /// <summary>This line with another one behind it.</summary>
    public SeenLine Append(SeenLine next) => this with
    {
        Text = $"{Text} {next.Text}",
        Links = [.. Links, .. next.Links.Select(l => l with { Start = l.Start + Text.Length + 1 })],
    };
}
