using Automation.Core.Digests.Weeks;
using Automation.Core.Evaluations;
using Automation.Core.Facts;
using Automation.Core.Policies;
using Automation.Core.Ports;
using Automation.Core.Practices;
using Automation.Core.Snapshots;
using Automation.Testing;
using static Automation.Core.Tests.Digests.Weeks.WeekHistory;

namespace Automation.Core.Tests.Digests.Weeks;

/// <summary>What verdicts on tech debt tell a week.</summary>
public sealed class DebtVerdictWeekTests
{
    [Fact]
    public void A_Merge_That_Closes_A_Debt_Item_Pays_Debt()
    {
        var snapshot = Snapshot(7).With(s => s with { LinkedIssues = [new LinkedIssue(s.Repository.Name, 3, true)] }).Build();
        IReadOnlyList<Fact> verdict = Verdict(snapshot);

        var paying = new WeekHistory().Opened().Add(IssueFacts.Of(Issue)).Add(verdict).Ended(Merged(Pull, At(1, 12))).Fold();
        var other = new WeekHistory().Opened().Add(verdict).Ended(Merged(Pull, At(1, 12))).Fold();

        Assert.True(Assert.Single(paying.Finished).ClosesDebt);
        Assert.False(Assert.Single(other.Finished).ClosesDebt);
    }

    [Fact]
    public void Markers_With_A_Date_Stand_From_Merge_To_Merge()
    {
        var marker = new DatedMarker("a1", new DateOnly(2026, 12, 1));
        var brings = new PullRequestEntry { Number = 1, OpenedAt = At(0, 1), MergedAt = At(0, 2), DatedAdded = [marker, marker] };
        var removes = new PullRequestEntry { Number = 2, OpenedAt = At(0, 1), MergedAt = At(0, 3), DatedRemoved = [marker.Id, "unknown"] };

        Assert.Equal([marker], DatedFold.Of([], [removes, brings]));
        Assert.Equal([marker], DatedFold.Of([marker, marker], [removes]));
        Assert.Equal([marker], DatedFold.Of([marker], [removes with { MergedAt = null, ClosedAt = At(0, 3) }]));
        Assert.Equal(marker, DatedMarker.Parse(marker.ToString()));
        Assert.Null(DatedMarker.Parse("2026-13-01 x"));
    }

    [Fact]
    public void A_Marker_That_Is_Put_Off_Is_Overdue_On_Its_New_Day()
    {
        var brings = Ended(1, "@@ -0,0 +1 @@\n+// TODO(#1) [2026-12-01]: cache");
        var putsOff = Ended(2, "@@ -1 +1 @@\n-// TODO(#1) [2026-12-01]: cache\n+// TODO(#1) [2027-01-31]: cache");
        var keeps = Ended(3, "@@ -1 +1 @@\n-// TODO(#1) [2027-01-31]: cache\n+  // TODO(#1) [2027-01-31]: cache");
        var drops = Ended(4, "@@ -1 +1 @@\n-// TODO(#1) [2027-01-31]: cache\n+// TODO(#1): cache");

        Assert.Equal("2027-01-31", $"{Assert.Single(DatedFold.Of([], [brings, putsOff, keeps])).Expires:yyyy-MM-dd}");
        Assert.Empty(DatedFold.Of([], [brings, putsOff, keeps, drops]));
    }

    /// <summary>A pull request with a patch of one file, as the week of its merge has it.</summary>
    private static PullRequestEntry Ended(int number, string patch)
    {
        var verdict = Verdict(Snapshot(7).File("a.cs", patch: patch).Build());
        var week = new WeekHistory().Opened().Add(verdict).Ended(Merged(Pull, At(1, 12))).Fold();
        return Assert.Single(week.Finished) with { Number = number };
    }

    private static PullRequestBuilder Snapshot(int number) =>
        new PullRequestBuilder().With(s => s with { Key = s.Key with { Number = number }, UpdatedAt = At(1, 10) });

    private static IReadOnlyList<Fact> Verdict(PullRequestSnapshot snapshot)
    {
        var evaluation = new Evaluator(PracticeCatalog.All).Evaluate(snapshot, EffectivePolicy.Default, At(1, 11));
        return EvaluationFacts.Of(evaluation, snapshot, EffectivePolicy.Default);
    }
}
