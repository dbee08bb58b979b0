using System.Text;
using Automation.Core.Practices;

namespace Automation.Core.Policies;

/// <summary>
/// The policy file to begin with: every key with its default, commented out, so that the file changes nothing until somebody
/// removes a <c>#</c>. A <c>#</c> and a space begin an explanation; a <c>#</c> right before a key, a default.
/// </summary>
public static class PolicyTemplate
{
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
            if (key.IsSection)
            {
                AnnotatedYaml.AppendSection(text, key);
            }
            else
            {
                // The version is the one key that a file must have.
                AnnotatedYaml.AppendValue(text, key, commentedOut: key.Path != "version");
            }
        }

        return text.ToString();
    }
}
