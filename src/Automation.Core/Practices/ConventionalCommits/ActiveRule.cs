using System.Runtime.CompilerServices;
using Automation.Core.Policies;

namespace Automation.Core.Practices.ConventionalCommits;

/// <summary>A rule that policy has not switched off.</summary>
internal sealed record ActiveRule(Rule<CommitSubject> Rule, Severity Severity, RuleOptions Options)
{
    /// <summary>What is worked out once for a policy, and holds for each of a thousand messages.</summary>
    private static readonly ConditionalWeakTable<ConventionalCommitsSettings, ActiveRule[]> BySettings = [];

    /// <summary>All of them, in the order in which findings are shown.</summary>
    public static ActiveRule[] AllOf(ConventionalCommitsSettings settings) => BySettings.GetValue(settings, Find);

    private static ActiveRule[] Find(ConventionalCommitsSettings settings)
    {
        var active = new List<ActiveRule>();
        foreach (var rule in ConventionalCommitsPractice.AllRules)
        {
            if (settings.SettingOf(rule) is { Severity: { } severity } setting)
            {
                active.Add(new ActiveRule(rule, severity, setting.Options));
            }
        }

        return [.. active];
    }
}
