using Automation.Core.Practices;

namespace Automation.Core.Policies.Model;

/// <summary>What the practices' sections share. A new setting is one property of its record and one key of its section.</summary>
internal static class PracticeSection
{
    /// <summary>The most changed lines that a threshold can be set to.</summary>
    public const int MaxLines = 1_000_000;

    /// <summary>The keys that every practice has; the practice's own follow.</summary>
    /// <param name="id">The practice, whose rules stand under <c>rules</c>.</param>
    /// <param name="check">What is wrong with the section as a whole, as a sentence with a fix; null when nothing is.</param>
    public static SectionType<T> Build<T>(string id, IReadOnlyList<IPractice> practices, Func<T, string?>? check = null)
        where T : PracticeSettings
    {
        var rules = new SectionType<IReadOnlyDictionary<string, RuleOverride>>();
        foreach (var rule in practices.Where(p => p.Id == id).SelectMany(p => p.Rules))
        {
            rules.With(
                rule.Id,
                RuleDescription(rule.Documentation),
                new LazyType<RuleOverride>(() => new RuleType(rule)),
                said => said.GetValueOrDefault(rule.Id) ?? new RuleOverride(),
                (said, value) => new Dictionary<string, RuleOverride>(said) { [rule.Id] = value });
        }

        return new SectionType<T>(check)
            .With(
                "mode",
                "off: not evaluated. observe: evaluated, not published. warn: published, never failing. enforce: can fail.",
                new ChoiceType<PracticeMode>(),
                s => s.Mode,
                (s, v) => s with { Mode = v })
            .With(
                "rollout",
                "The percentage of repositories in which the practice is published; raising it only ever adds repositories.",
                new NumberType(0, 100),
                s => s.Rollout,
                (s, v) => s with { Rollout = v })
            .With(
                "exempt",
                "What this practice does not look at, beside what no practice does.",
                ExemptSection.OfPractice(),
                s => s.Exempt,
                (s, v) => s with { Exempt = v })
            .With("rules", "What differs from the rules' own severities and options.", rules, s => s.Rules, (s, v) => s with { Rules = v });
    }

    private static string RuleDescription(RuleDocumentation documentation) =>
        $"{documentation.Conditions.TrimEnd('.')}. {documentation.Why.TrimEnd('.')}.";
}
