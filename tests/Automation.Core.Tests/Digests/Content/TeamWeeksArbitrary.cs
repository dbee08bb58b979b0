using Automation.Core.Calendars;
using Automation.Core.Digests.Content;
using Automation.Core.Digests.Weeks;
using Automation.Core.Practices;
using FsCheck;
using FsCheck.Fluent;
using static Automation.Core.Tests.Digests.Content.TeamWeek;

namespace Automation.Core.Tests.Digests.Content;

/// <summary>Up to four repositories with weeks in which anything may have happened.</summary>
public sealed record TeamWeekCase(IReadOnlyList<TeamRepository> Repositories);

/// <summary>Generates <see cref="TeamWeekCase"/>s.</summary>
public static class TeamWeeksArbitrary
{
    private static readonly string[] Labels =
        ["impact: high", "impact: medium", "impact: low", "effort: high", "effort: medium", "effort: low", "tech-debt"];

    public static Arbitrary<TeamWeekCase> Case() => (
        from count in Gen.Choose(1, 4)
        from weeks in Weeks().ListOf(count)
        from shows in Gen.Elements(true, false).ListOf(count)
        select new TeamWeekCase([.. weeks.Select((w, i) => Repository($"r{i}", [.. w]) with { ShowsTitles = shows[i] })])).ToArbitrary();

    private static Gen<List<RepositoryWeek>> Weeks() =>
        from before in WeekOf(-1) from current in WeekOf(0) select new List<RepositoryWeek> { before, current };

    /// <summary>Now and then nothing happens.</summary>
    private static Gen<RepositoryWeek> WeekOf(int offset) =>
        Gen.Frequency((1, Gen.Constant(Week(offset))), (5, Eventful(offset)));

    private static Gen<RepositoryWeek> Eventful(int offset) =>
        from opened in Gen.Choose(0, 3)
        from commits in Gen.Choose(0, 4)
        from direct in Gen.Choose(0, commits)
        from failed in Gen.Frequency((5, Gen.Constant(0)), (1, Gen.Choose(1, 3)))
        from paid in Gen.Choose(0, 2)
        from finished in Entry(offset, true).ListOf()
        from open in Entry(offset, false).ListOf()
        from debt in DebtItem().ListOf()
        from decisions in Record().ListOf()
        from proposed in Record().ListOf()
        select new RepositoryWeek
        {
            Week = This.Plus(offset),
            Opened = opened,
            Commits = commits,
            DirectCommits = direct,
            FailedDeliveries = failed,
            DebtOpened = opened,
            DebtPaid = paid,
            Finished = [.. finished],
            Open = [.. open],
            OpenDebt = [.. debt],
            DecisionsTaken = [.. decisions],
            Proposed = [.. proposed],
        };

    /// <summary>Things happen at any hour of the week or the one before, some after the end.</summary>
    private static Gen<PullRequestEntry> Entry(int offset, bool finished) =>
        from number in Gen.Choose(1, 999)
        from flags in Gen.Elements(true, false).ListOf(5)
        from hours in Gen.Choose(0, (14 * 24) - 1).ListOf(6)
        from verdicts in Gen.Elements(Enum.GetValues<Conclusion>()).ListOf(PracticeCatalog.All.Count)
        let start = At(1, 0).AddDays(7 * offset)
        let opened = start.AddHours(hours[0] - (7 * 24))
        let ended = start.AddHours(hours[1] / 2)
        select Pull(number, opened < ended ? opened : ended) with
        {
            IsBot = flags[0],
            MergedAt = finished && flags[1] ? ended : null,
            ClosedAt = finished && !flags[1] ? ended : null,
            FirstReviewAt = flags[2] ? opened.AddHours(hours[2]) : null,
            ApprovedAt = flags[2] && flags[3] ? opened.AddHours(hours[2] + hours[3]) : null,
            Drafts = flags[4] ? [new DraftTime(opened, opened.AddHours(hours[4])), new(opened.AddHours(hours[4] + 1), finished ? ended : null)] : [],
            IsDebt = flags[3],
            IsDecisionDue = flags[4],
            IsDecisionWaived = flags[2],
            Waivers = flags[1] ? [new WaiverEntry("a/b", opened, flags[4] ? opened.AddHours(hours[3]) : null)] : [],
            MarkersAdded = hours[5] % 3,
            Verdicts = PracticeCatalog.All.Zip(verdicts).ToDictionary(p => p.First.Id, p => p.Second),
        };

    private static Gen<DebtEntry> DebtItem() =>
        from number in Gen.Choose(1, 999)
        from days in Gen.Choose(0, 200)
        from labels in Gen.SubListOf(Labels)
        select Debt(number, At(1).AddDays(-days), [.. labels]);

    private static Gen<DecisionEntry> Record() =>
        from number in Gen.Choose(0, 99) from days in Gen.Choose(0, 40) select Decision(number == 0 ? null : number, At(1).AddDays(-days));
}
