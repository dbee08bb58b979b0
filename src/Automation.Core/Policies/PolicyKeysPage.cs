using System.Text;
using Automation.Core.Practices;

namespace Automation.Core.Policies;

/// <summary>The keys of the policy file as Markdown, from the description that also checks the file: <c>docs/policy-keys.md</c>.</summary>
public static class PolicyKeysPage
{
    private const string Introduction =
        """
        # Keys of the policy file

        Generated from the description that checks the file. How layers, overrides and exemptions go together is told in
        [the policy](policy.md); the rules under `practices.<practice>.rules` are those of the [catalogue](practices.md).

        | key | meaning | takes | default |
        |---|---|---|---|
        """;

    /// <summary>The page's text, with line feeds.</summary>
    /// <param name="practices">Whose sections there are.</param>
    public static string Render(IReadOnlyList<IPractice> practices)
    {
        var page = new StringBuilder(Introduction.ReplaceLineEndings("\n")).Append('\n');
        foreach (var key in PolicyReference.Keys(practices).Where(k => !k.Path.Contains(".rules.", StringComparison.Ordinal)))
        {
            Append(page, key);
            foreach (var item in key.Items)
            {
                Append(page, item);
            }
        }

        return page.ToString();
    }

    private static void Append(StringBuilder page, PolicyKeyDocumentation key)
    {
        var value = key.IsSection || key.Value.Length == 0 ? "" : $"`{key.Value}`";
        page.Append($"| `{key.Path}` | {Cell(key.Description)} | {Cell(key.Expected)} | {Cell(value)} |\n");
    }

    private static string Cell(string text) => text.Replace("|", @"\|", StringComparison.Ordinal);
}
