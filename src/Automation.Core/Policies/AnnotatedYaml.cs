using System.Text;

namespace Automation.Core.Policies;

/// <summary>Writes keys of the policy as YAML, each below its description.</summary>
internal static class AnnotatedYaml
{
    private const int LineLength = 120;

    public static void AppendSection(StringBuilder text, PolicyKeyDocumentation key)
    {
        var indent = AppendDescription(text, key);
        text.Append(indent).Append(NameOf(key)).Append(":\n");
    }

    /// <param name="note">A comment behind the value; null for none.</param>
    public static void AppendValue(StringBuilder text, PolicyKeyDocumentation key, bool commentedOut, string? note = null)
    {
        var indent = AppendDescription(text, key);
        text.Append(indent).Append(commentedOut ? "#" : "").Append(NameOf(key)).Append(": ").Append(key.Value);
        text.Append(note is null ? "" : $"  # {PolicyReading.Shorten(note, LineLength)}").Append('\n');
    }

    private static string NameOf(PolicyKeyDocumentation key) => PolicyPath.Split(key.Path)[^1];

    /// <summary>The description as comments, an empty line before what is a chapter of its own; returns the indentation.</summary>
    private static string AppendDescription(StringBuilder text, PolicyKeyDocumentation key)
    {
        var depth = PolicyPath.Split(key.Path).Length;
        var indent = new string(' ', 2 * (depth - 1));
        if (depth == 1 || (depth == 2 && key.IsSection))
        {
            text.Append('\n');
        }

        foreach (var line in Wrap(key.Description, LineLength - indent.Length - 2))
        {
            text.Append(indent).Append("# ").Append(line).Append('\n');
        }

        return indent;
    }

    private static IEnumerable<string> Wrap(string description, int width)
    {
        var line = new StringBuilder();
        foreach (var word in description.Split([' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line.ToString();
                line.Clear();
            }

            line.Append(line.Length == 0 ? "" : " ").Append(word);
        }

        yield return line.ToString();
    }
}
