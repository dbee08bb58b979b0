using Automation.Core.Digests.Content;
using Automation.Core.Digests.Weeks;
using static Automation.Core.Tests.Digests.Content.TeamWeek;

namespace Automation.Core.Tests.Digests.Content;

public sealed class WaiverFigureTests
{
    [Fact]
    public void What_Held_In_The_Week_Is_Counted_And_What_Ended_In_It_Too()
    {
        var digest = Build(Week() with
        {
            Finished = [Merged(1) with { Waivers = [Waiver(null)], IsBot = true }],
            Open =
            [
                Pull(2) with { Waivers = [Waiver(At(3)), Waiver(At(8, 0))] },
                Pull(3) with { Waivers = [Waiver(At(1, 0)), Waiver(At(9))] },
                Pull(4),
            ],
        });

        Assert.Equal(new WaiverPart(InForce: 4, Ended: 2), digest.Waivers);
    }

    [Fact]
    public void A_Week_Without_Waivers_Has_None() => Assert.Equal(default, Build(Week()).Waivers);

    private static WaiverEntry Waiver(DateTimeOffset? end) => new("review/size", At(-2), end);
}
