using System.Collections;
using System.Text;
using Automation.Core.Evaluations;
using Automation.Core.Policies;
using Automation.Core.Policies.Explaining;
using Automation.Core.Practices;
using Automation.Core.Reporting;

namespace Automation.Core.Commands.Replies;

/// <summary>What one rule asks for on one pull request, and what it found there.</summary>
/// <param name="practices">All practices of the suite.</param>
public sealed class RuleExplanation(IReadOnlyList<IPractice> practices)
{
    /// <param name="named">The rule.</param>
    /// <param name="policy">The policy in force on the pull request, its overrides included.</param>
    /// <param name="mode">What the practice's verdict does in the repository.</param>
    /// <param name="evaluation">The latest; null where there is none yet.</param>
    public string Render(RuleLookup.Found named, EffectivePolicy policy, PracticeMode mode, Evaluation? evaluation)
    {
        var (said, setting) = (named.Rule.Documentation, policy.SettingOf(named.Practice.Id, named.Rule));
        var keys = PolicyExplanation.Of(practices, policy).Keys.Where(k => k.IsWithin($"practices.{named.Practice.Id}"))
            .ToDictionary(k => k.Key.Path[(named.Practice.Id.Length + "practices..".Length)..]);
        var severity = $"{SeverityName(setting.Severity)}{Origin(keys.GetValueOrDefault($"rules.{named.Rule.Id}"))}";
        var text = new StringBuilder($"**{MarkdownText.Code(named.Id)}** ({MarkdownText.Inline(named.Practice.Title)})\n\n")
            .Append($"- **Asks:** {OwnWords.Markdown(said.Conditions)}\n")
            .Append($"- **Looks at:** {OwnWords.Markdown(said.Trigger)}\n")
            .Append($"- **Why:** {OwnWords.Markdown(said.Why)}\n")
            .Append($"- **Fix:** {OwnWords.Markdown(said.Fix)}\n")
            .Append($"- **Here:** {severity}. {Effect(mode)}");
        if (setting.Severity is not null)
        {
            AppendOptions(text, named.Rule, setting.Options);
            AppendKeys(text, said, keys);
        }

        return text.Append($"\n\n{FindingList.Of(named, setting.Severity is not null, evaluation)}").ToString();
    }

    private static void AppendOptions(StringBuilder text, IRule rule, RuleOptions options)
    {
        foreach (var option in rule.Options)
        {
            var value = MarkdownText.Code($"{option.Name}: {Value(option, options)}");
            text.Append($"\n  - {value}. {OwnWords.Markdown(option.Description)}");
        }
    }

    /// <summary>What else the rule says that it goes by: keys of its practice that it names.</summary>
    private static void AppendKeys(StringBuilder text, RuleDocumentation said, Dictionary<string, ExplainedKey> keys)
    {
        foreach (var word in OwnWords.CodeIn($"{said.Trigger} {said.Conditions}").Distinct(StringComparer.Ordinal))
        {
            if (keys.TryGetValue(word, out var key))
            {
                var value = MarkdownText.Code($"{word}: {key.Key.Value}");
                text.Append($"\n  - {value}{Origin(key)}. {OwnWords.Markdown(key.Key.Description)}");
            }
        }
    }

    private static string SeverityName(Severity? severity) => severity switch
    {
        Severity.Error => "an error",
        Severity.Warning => "a warning",
        Severity.Info => "information",
        _ => "off",
    };

    private static string Effect(PracticeMode mode) => mode switch
    {
        PracticeMode.Enforce => "An error of this practice fails its check (mode `enforce`).",
        PracticeMode.Warn => "The check of this practice never fails (mode `warn`).",
        PracticeMode.Observe => "This practice is evaluated, and not published (mode `observe`).",
        _ => "This practice is switched off (mode `off`).",
    };

    private static string Value(RuleOption option, RuleOptions options) => option.Default switch
    {
        bool => options.Flag(option.Name) ? "true" : "false",
        int => options.Number(option.Name).ToString(CultureInfo.InvariantCulture),
        IEnumerable and not string => $"[{string.Join(", ", options.List(option.Name))}]",
        _ => options.Text(option.Name),
    };

    /// <summary>The layer that had the last word.</summary>
    private static string Origin(ExplainedKey? key) =>
        key is null || key.Source == PolicyExplanation.Defaults ? ", by default" : $", as {MarkdownText.Code(key.Origin)} says";
}
