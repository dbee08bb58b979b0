using Automation.Core.Practices;

namespace Automation.Core.Policies;

/// <summary>What every practice's section of the policy holds.</summary>
public abstract record PracticeSettings
{
    public PracticeMode Mode { get; init; } = PracticeMode.Warn;

    /// <summary>Percent of repositories that the practice is published in, by a stable hash of the repository id; 0 to 100.</summary>
    public int Rollout { get; init; } = 100;

    /// <summary>What this practice alone does not look at; its <see cref="ExemptSettings.Paths"/> are always empty.</summary>
    public ExemptSettings Exempt { get; init; } = new();

    /// <summary>Rules that policy says something about, by id inside the practice.</summary>
    public IReadOnlyDictionary<string, RuleOverride> Rules { get; init; } = new Dictionary<string, RuleOverride>();

    /// <summary>The rule's severity and options: policy's word where it has one, else the rule's own defaults.</summary>
    public RuleSetting SettingOf(IRule rule)
    {
        var said = Rules.GetValueOrDefault(rule.Id);
        var severity = said is { Off: true } ? null : said?.Severity ?? rule.DefaultSeverity;
        return new RuleSetting(severity, new RuleOptions(rule.Options, said?.Options));
    }
}
