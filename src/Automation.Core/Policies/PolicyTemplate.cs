using System.Text;
using Automation.Core.Practices;

namespace Automation.Core.Policies;

/// <summary>
/// The policy file to begin with: every key with its default, commented out, so that the file changes nothing until somebody
/// removes a <c>#</c>. A <c>#</c> and a space begin an explanation; a <c>#</c> right before a key, a default.
/// </summary>
public static class PolicyTemplate
{
    private const int LineLength = 120;

    private const string Introduction =
        """
        # The policy of this repository. It is read from the base branch of a pull request.
        # Every key below shows its default: remove the '#' before a key to change it. Maps are laid over the organisation's
        # policy key by key; a list replaces the whole list.
        # To have your editor complete and check this file, make this its first line, with the address of your installation:
        # "# yaml-language-server: $schema=https://automation.example.com/api/schemas/automation.schema.json"
        """;

    /// <summary>The file's text, with line feeds.</summary>
    /// <param name="practices">Whose rules to list.</param>
    public static string Text(IReadOnlyList<IPractice> practices)
    {
        var text = new StringBuilder(Introduction.ReplaceLineEndings("\n")).Append('\n');
        foreach (var key in PolicyReference.Keys(practices))
        {
            Append(text, key);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, PolicyKeyDocumentation key)
    {
        var keys = PolicyPath.Split(key.Path);
        var (name, indent) = (keys[^1], new string(' ', 2 * (keys.Length - 1)));
        if (keys.Length == 1 || (keys.Length == 2 && key.IsSection))
        {
            text.Append('\n');
        }

        foreach (var line in Wrap(key.Description, LineLength - indent.Length - 2))
        {
            text.Append(indent).Append("# ").Append(line).Append('\n');
        }

        // The version is the one key that a file must have.
        var comment = key.IsSection || key.Path == "version" ? "" : "#";
        text.Append(indent).Append(comment).Append(name).Append(':');
        text.Append(key.IsSection ? "" : " ").Append(key.Value).Append('\n');
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
