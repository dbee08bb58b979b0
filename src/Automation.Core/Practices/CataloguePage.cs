using System.Text;

namespace Automation.Core.Practices;

/// <summary>The catalogue of practices as Markdown, from what the rules say of themselves: <c>docs/practices.md</c>.</summary>
public static class CataloguePage
{
    public static string Render(IReadOnlyList<IPractice> practices)
    {
        var page = new StringBuilder();
        page.Append("# Practices\n\nGenerated from the rules' own documentation. Every rule can be set in the policy file, under\n")
            .Append("`practices.<practice>.rules.<rule>`: `off`, `info`, `warning`, `error`, or `{ severity, ...options }`.\n");
        foreach (var practice in practices)
        {
            page.Append($"\n## {practice.Title}\n\n`{practice.Id}`: {practice.Question}\n");
            foreach (var rule in practice.Rules)
            {
                Append(page, practice, rule);
            }
        }

        return page.ToString();
    }

    private static void Append(StringBuilder page, IPractice practice, IRule rule)
    {
        var said = rule.Documentation;
        page.Append($"\n### `{practice.Id}/{rule.Id}`\n\n")
            .Append($"- **Default:** {rule.DefaultSeverity?.ToString().ToLowerInvariant() ?? "off"}\n")
            .Append($"- **Trigger:** {said.Trigger}\n")
            .Append($"- **Conditions:** {said.Conditions}\n")
            .Append($"- **Result:** {said.Result}\n")
            .Append($"- **Why:** {said.Why}\n")
            .Append($"- **Fix:** {said.Fix}\n");
        if (said.Source is { } source)
        {
            page.Append($"- **Source:** {source}\n");
        }

        foreach (var option in rule.Options)
        {
            page.Append($"- **Option `{option.Name}`:** {option.Description} Default: {Default(option.Default)}.\n");
        }
    }

    private static string Default(object value) => value switch
    {
        bool flag => flag ? "`true`" : "`false`",
        IReadOnlyList<string> { Count: 0 } => "none",
        IReadOnlyList<string> list => string.Join(", ", list.Select(i => $"`{i}`")),
        _ => $"`{value}`",
    };
}
