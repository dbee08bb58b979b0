using System.Buffers;
using System.Text;

namespace Automation.Core.Practices.Review;

/// <summary>
/// What a person wrote of a description: the Markdown without what a pull request template brings along, that is HTML comments,
/// headings, checkboxes that nobody ticked, empty list items and rules.
/// </summary>
internal static class DescriptionText
{
    /// <summary>What rules, empty list items, empty headings and empty quotes are made of.</summary>
    private static readonly SearchValues<char> Scaffolding = SearchValues.Create("-*_=+#> \t");

    /// <summary>True when something remains.</summary>
    public static bool HasContent(string body)
    {
        var lines = WithoutComments(body).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].Trim();
            var underlined = i + 1 < lines.Length && IsUnderline(lines[i + 1].Trim());
            if (!underlined && IsContent(line))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A comment that is never closed hides the rest, as it does on GitHub.</summary>
    public static string WithoutComments(string body)
    {
        var result = new StringBuilder();
        var from = 0;
        while (body.IndexOf("<!--", from, StringComparison.Ordinal) is >= 0 and var start)
        {
            result.Append(body, from, start - from);
            var end = body.IndexOf("-->", start + 4, StringComparison.Ordinal);
            if (end < 0)
            {
                return result.ToString();
            }

            from = end + 3;
        }

        return result.Append(body, from, body.Length - from).ToString();
    }

    private static bool IsContent(string line)
    {
        if (IsHeading(line))
        {
            return false;
        }

        var item = WithoutBullet(line);
        return item.AsSpan().IndexOfAnyExcept(Scaffolding) >= 0 && !item.StartsWith("[ ]", StringComparison.Ordinal);
    }

    private static bool IsHeading(string line)
    {
        var level = line.AsSpan().IndexOfAnyExcept('#');
        return level is >= 1 and <= 6 && char.IsWhiteSpace(line[level]);
    }

    private static bool IsUnderline(string line) => line.Length >= 2 && (line.Trim('=').Length == 0 || line.Trim('-').Length == 0);

    /// <summary>The text of a list item: "- [ ] done" and "1. [ ] done" give "[ ] done".</summary>
    private static string WithoutBullet(string line)
    {
        var marker = line.AsSpan().IndexOfAnyExceptInRange('0', '9');
        var numbered = marker > 0 && line[marker] is '.' or ')';
        return numbered ? line[(marker + 1)..].TrimStart() : line.TrimStart('-', '*', '+', ' ');
    }
}
