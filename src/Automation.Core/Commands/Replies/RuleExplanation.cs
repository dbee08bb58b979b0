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
        var text = new StringBuilder($"**{MarkdownText.Code(named.Id)}** ({MarkdownText.Inline(named.Practice.Title)})\n\n")
            .Append($"- **Asks:** {said.Conditions}\n")
            .Append($"- **Looks at:** {said.Trigger}\n")
            .Append($"- **Why:** {MarkdownText.Inline(said.Why)}\n")
            .Append($"- **Fix:** {FixText.Markdown(said.Fix)}\n")
            .Append($"- **Here:** {SeverityName(setting.Severity)}, by {Origin(named, policy)}. {Effect(mode)}");
        foreach (var option in setting.Severity is null ? [] : named.Rule.Options)
        {
            var value = MarkdownText.Code($"{option.Name}: {Value(option, setting.Options)}");
            text.Append($"\n  - {value} {option.Description}");
        }

        return text.Append($"\n\n{FindingList.Of(named, setting.Severity is not null, evaluation)}").ToString();
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
        PracticeMode.Warn => "Nothing fails the check of this practice (mode `warn`).",
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

    /// <summary>The layer that had the last word on the rule.</summary>
    private string Origin(RuleLookup.Found named, EffectivePolicy policy)
    {
        var path = $"practices.{named.Practice.Id}.rules.{named.Rule.Id}";
        var key = PolicyExplanation.Of(practices, policy).Keys.FirstOrDefault(k => k.Key.Path == path);
        return key is null || key.Source == PolicyExplanation.Defaults ? "default" : MarkdownText.Code(key.Origin);
    }
}
