using System.Buffers;

namespace Automation.Core.Practices.Review.Content;

/// <summary>
/// Tells a template's instructions from what is meant to stay, such as a statement that every author makes: an instruction tells
/// somebody to do something, asks, or stands in brackets.
/// </summary>
internal static class Placeholders
{
    private const string Brackets = "([{<_*";

    private static readonly SearchValues<char> Marks = SearchValues.Create("([{<_*>\"' \t");

    private static readonly string[] Commands =
    [
        "add", "attach", "briefly", "choose", "delete", "describe", "enter", "explain", "fill", "give", "if applicable", "if this",
        "include", "insert", "link", "list", "mention", "outline", "paste", "please", "provide", "remove", "replace", "summarise",
        "summarize", "tell", "todo", "write", "your",
    ];

    private static readonly string[] Gaps = ["#(", "# (", "(issue", "<issue", "your changes", "issue number", "lorem ipsum"];

    public static bool Contain(string line)
    {
        var text = line.AsSpan().TrimEnd();
        var start = text.IndexOfAnyExcept(Marks);
        if (start < 0)
        {
            return false;
        }

        return text[^1] is '?' or '#'
            || (Brackets.Contains(text[0], StringComparison.Ordinal) && text[^1] is ')' or ']' or '}' or '>' or '_' or '*')
            || BeginsWithCommand(text[start..])
            || Array.Exists(Gaps, gap => line.Contains(gap, StringComparison.OrdinalIgnoreCase));
    }

    private static bool BeginsWithCommand(ReadOnlySpan<char> text)
    {
        foreach (var command in Commands)
        {
            if (text.StartsWith(command, StringComparison.OrdinalIgnoreCase)
                && (text.Length == command.Length || !char.IsLetter(text[command.Length])))
            {
                return true;
            }
        }

        return false;
    }
}
