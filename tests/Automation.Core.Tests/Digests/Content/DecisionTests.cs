using static Automation.Core.Tests.Digests.Content.TeamWeek;

namespace Automation.Core.Tests.Digests.Content;

public sealed class DecisionTests
{
    [Fact]
    public void Waivers_Count_Once_Their_Pull_Requests_Are_Merged()
    {
        var digest = Build(Week() with
        {
            Finished =
            [
                Merged(1) with { IsDecisionWaived = true },
                Merged(2) with { IsDecisionWaived = true, IsBot = true },
                Merged(3),
                Pull(4) with { IsDecisionWaived = true, ClosedAt = At(5, 17) },
            ],
            Open = [Pull(5) with { IsDecisionWaived = true }],
        });

        Assert.Equal(2, digest.DecisionsWaived);
    }
}
