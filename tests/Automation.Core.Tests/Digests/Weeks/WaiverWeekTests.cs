using Automation.Core.Digests.Weeks;
using static Automation.Core.Tests.Digests.Weeks.WeekHistory;

namespace Automation.Core.Tests.Digests.Weeks;

public sealed class WaiverWeekTests
{
    private static readonly WaiverEntry Size = new("review/size", At(0, 9), null);
    private static readonly WaiverEntry Due = new("decisions/record-due", At(0, 10), At(3, 0));

    [Fact]
    public void The_Latest_Evaluation_Of_Each_Practice_Tells_What_Is_Waived()
    {
        var history = new WeekHistory().Opened()
            .Evaluated("review", At(0, 10), ("conclusion", "success"), ("waivers", $"{Size}"))
            .Evaluated("decisions", At(0, 10), ("conclusion", "success"), ("waivers", $"{Due}"));

        Assert.Equal([Due, Size], Assert.Single(history.Fold().Open).Waivers);

        history.Evaluated("review", At(0, 11), ("conclusion", "failure"));
        Assert.Equal([Due], Assert.Single(history.Fold().Open).Waivers);
    }

    [Fact]
    public void Waivers_Stay_While_The_Pull_Request_Does()
    {
        var first = new WeekHistory().Opened().Evaluated("review", At(0, 10), ("conclusion", "success"), ("waivers", $"{Size}")).Fold();

        Assert.Equal([Size], Assert.Single(new WeekHistory().Fold(first, weeks: 1).Open).Waivers);
    }

    [Theory]
    [InlineData("")]
    [InlineData("review/size")]
    [InlineData("review/size yesterday")]
    [InlineData("review/size 2026-11-16T09:00:00Z tomorrow")]
    [InlineData("review/size 2026-11-16T09:00:00Z 2026-11-17T09:00:00Z more")]
    public void What_Is_No_Waiver_Is_Left_Out(string text) => Assert.Null(WaiverEntry.Parse(text));
}
