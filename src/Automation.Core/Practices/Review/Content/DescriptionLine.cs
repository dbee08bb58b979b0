using System.Buffers;

namespace Automation.Core.Practices.Review.Content;

/// <summary>A line of a description.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its text without marks of headings, list items and checkboxes.</param>
/// <param name="Level">1 to 6 for a heading, more for a line in bold that serves as one; 0 for all others.</param>
internal readonly record struct DescriptionLine(DescriptionLineKind Kind, string Text, int Level = 0)
{
    private const int LevelOfBold = 7;

    /// <summary>What rules, empty list items, empty headings and empty quotes are made of.</summary>
    private static readonly SearchValues<char> Scaffolding = SearchValues.Create("-*_=+#> \t");

    /// <summary>A line that says nothing.</summary>
    public static DescriptionLine Scaffold { get; } = new(DescriptionLineKind.Scaffold, "");

    /// <summary>True for what a person has to say or to tick.</summary>
    public bool IsContent => Kind is DescriptionLineKind.Text or DescriptionLineKind.TickedBox;

    public bool IsBox => Kind is DescriptionLineKind.OpenBox or DescriptionLineKind.TickedBox;

    /// <summary>The words of a heading, without emphasis and a colon behind; null for a line that is none.</summary>
    public string? Title => Level == 0 ? null : Text.Trim('#', '*', '_', ':', ' ', '\t');

    /// <param name="line">Trimmed, and outside of fenced code.</param>
    /// <param name="next">The trimmed line below, which can make a heading of this one.</param>
    public static DescriptionLine Of(string line, string next)
    {
        if (line.AsSpan().IndexOfAnyExcept(Scaffolding) < 0)
        {
            return Scaffold;
        }

        if (HeadingLevel(line) is > 0 and var level)
        {
            return new DescriptionLine(DescriptionLineKind.Heading, line, level);
        }

        if (IsUnderline(next))
        {
            return new DescriptionLine(DescriptionLineKind.Heading, line, next[0] == '=' ? 1 : 2);
        }

        var item = WithoutBullet(line);
        return item.AsSpan().IndexOfAnyExcept(Scaffolding) < 0 ? Scaffold
            : BoxOf(item) is { } box ? new DescriptionLine(box, item[3..].Trim())
            : new DescriptionLine(DescriptionLineKind.Text, item, IsBold(line) ? LevelOfBold : 0);
    }

    /// <summary>A line of fenced code.</summary>
    public static DescriptionLine OfCode(string line) =>
        line.Length == 0 ? Scaffold : new DescriptionLine(DescriptionLineKind.Text, line);

    private static int HeadingLevel(string line)
    {
        var level = line.AsSpan().IndexOfAnyExcept('#');
        return level is >= 1 and <= 6 && char.IsWhiteSpace(line[level]) ? level : 0;
    }

    private static bool IsUnderline(string line) => line.Length >= 2 && (line.Trim('=').Length == 0 || line.Trim('-').Length == 0);

    /// <summary>Bold from its beginning to its end, with a colon behind or not.</summary>
    private static bool IsBold(string line)
    {
        var text = line.AsSpan().TrimEnd(':');
        return text.Length > 4 && text.StartsWith("**") && text[2..].IndexOf("**") == text.Length - 4;
    }

    private static DescriptionLineKind? BoxOf(string item) =>
        item.StartsWith("[ ]", StringComparison.Ordinal) ? DescriptionLineKind.OpenBox
        : item.StartsWith("[x]", StringComparison.OrdinalIgnoreCase) ? DescriptionLineKind.TickedBox
        : null;

    /// <summary>The text of a list item: "- [ ] done" and "1. [ ] done" give "[ ] done".</summary>
    private static string WithoutBullet(string line)
    {
        var marker = line.AsSpan().IndexOfAnyExceptInRange('0', '9');
        var numbered = marker > 0 && line[marker] is '.' or ')';
        return numbered ? line[(marker + 1)..].TrimStart() : line.TrimStart('-', '*', '+', ' ');
    }
}
