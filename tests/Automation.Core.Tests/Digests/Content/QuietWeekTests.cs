using Automation.Core.Digests.Weeks;
using static Automation.Core.Tests.Digests.Content.TeamWeek;

namespace Automation.Core.Tests.Digests.Content;

/// <summary>When nothing happened.</summary>
public sealed class QuietWeekTests
{
    public static TheoryData<string, RepositoryWeek> Eventful => new()
    {
        { "opened", Week() with { Opened = 1 } },
        { "merged", Week() with { Finished = [Merged(1)] } },
        { "closed", Week() with { Finished = [Pull(1) with { ClosedAt = At(2) }] } },
        { "pushed", Week() with { Commits = 1 } },
        { "debt opened", Week() with { DebtOpened = 1 } },
        { "debt paid", Week() with { DebtPaid = 1 } },
        { "decision taken", Week() with { DecisionsTaken = [Decision(1, At(2), "accepted")] } },
        { "waiting for review", Week() with { Open = [Pull(1, At(-20))] } },
        { "delivery failed", Week() with { FailedDeliveries = 1 } },
        { "debt overdue", Week() with { OpenDebt = [Debt(1, At(-200))] } },
        { "proposed for long", Week() with { Proposed = [Decision(1, At(-200))] } },
    };

    [Theory]
    [MemberData(nameof(Eventful))]
    public void A_Week_Is_Not_Quiet_When_Anything_Happened_In_Any_Repository(string what, RepositoryWeek week) =>
        Assert.False(Build(Repository("a", Week()), Repository("b", week)).IsQuiet, what);

    [Fact]
    public void A_Week_Is_Quiet_Though_Much_Happened_Before_And_Some_Things_Stand()
    {
        var busy = Week(-1) with { Opened = 3, Commits = 9, Finished = [.. Kept(3, 3)], FailedDeliveries = 1 };
        var still = Week() with
        {
            Finished = [Pull(9) with { IsBot = true, ClosedAt = At(2) }],
            Open = [Pull(1, At(-20)) with { FirstReviewAt = At(-19) }],
            OpenDebt = [Debt(2, At(-20))],
            Proposed = [Decision(3, At(-2))],
        };

        Assert.True(Build(busy, still).IsQuiet);
    }

    [Fact]
    public void A_Team_Without_Repositories_Has_A_Quiet_Week() => Assert.True(Build(Team).IsQuiet);
}
