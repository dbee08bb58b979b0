using Automation.Core.Policies;
using Automation.Core.Practices;

namespace Automation.Core.Reporting;

/// <summary>
/// What has become of the findings that the comment has told of since the pull request was last in order: how many of each rule were
/// seen at most, and how many are left. Kept in the comment itself (<see cref="ProgressMarker"/>), so that to evaluate again what has
/// not changed gives the same comment, wherever and however often that is done.
/// </summary>
internal sealed record FindingProgress
{
    /// <summary>The greatest number of findings that need attention, by rule.</summary>
    public required IReadOnlyDictionary<string, int> Seen { get; init; }

    /// <summary>How many need attention now.</summary>
    public required int OpenCount { get; init; }

    /// <summary>True where a finding does not count because somebody waived it.</summary>
    public bool HasWaivers { get; init; }

    public int SeenCount => Seen.Values.Sum();

    /// <summary>How many are there no more. Numbers of a rule are compared, not findings: one that took another's place is none.</summary>
    public int FixedCount => SeenCount - OpenCount;

    /// <summary>Carries on from the comment that stands.</summary>
    /// <param name="standing">Our comment as it stands on GitHub, where others may have edited it; null for none.</param>
    public static FindingProgress Of(IReadOnlyList<PracticeVerdict> shown, EffectivePolicy policy, string? standing)
    {
        var findings = shown.SelectMany(p => p.Verdict.Result.Findings).ToList();
        var open = findings.Where(f => f.Severity > Severity.Info)
            .GroupBy(f => f.Rule, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        var before = ProgressMarker.Read(standing);

        // All was well before, and something new was found: what was fixed then is history.
        var isNew = before.Open == 0 && open.Count > 0;
        var seen = before.Seen
            .Where(s => !isNew && (open.ContainsKey(s.Key) || IsJudged(s.Key, shown, policy)))
            .ToDictionary(s => s.Key, s => s.Value, StringComparer.Ordinal);
        foreach (var (rule, count) in open)
        {
            seen[rule] = Math.Max(count, seen.GetValueOrDefault(rule));
        }

        return new FindingProgress
        {
            Seen = seen,
            OpenCount = open.Values.Sum(),
            HasWaivers = findings.Exists(f => f.Waiver is not null),
        };
    }

    /// <summary>A rule that is not asked any more, or has nothing to look at, was not fixed by anybody.</summary>
    private static bool IsJudged(string rule, IReadOnlyList<PracticeVerdict> shown, EffectivePolicy policy)
    {
        foreach (var (practice, verdict) in shown.Where(p => rule.StartsWith($"{p.Practice.Id}/", StringComparison.Ordinal)))
        {
            var known = practice.Rules.FirstOrDefault(r => rule == $"{practice.Id}/{r.Id}");
            return known is not null
                && !verdict.IsSkipped
                && verdict.Result.Skipped.All(s => s.Rule != rule)
                && policy.SettingOf(practice.Id, known).Severity is not null;
        }

        return false;
    }
}
