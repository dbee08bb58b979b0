using Automation.Core.Practices;

namespace Automation.Core.Tests.Review;

public sealed class StackedRuleTests
{
    [Fact]
    public void The_Pull_Request_Below_Is_Named()
    {
        var finding = ReviewRun.Of(ReviewRun.Approved().With(s => s with { BaseRef = "part-one", StackedOn = 6 })).FindingOf("stacked");

        Assert.Equal("The base \"part-one\" is the branch of #6, which is open: only what comes on top of it is judged here.", finding.Message);
        Assert.Equal(Severity.Info, finding.Severity);
        Assert.StartsWith("Merge #6 first.", finding.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_Base_Is_No_Stack() =>
        Assert.Empty(ReviewRun.Of(ReviewRun.Approved().With(s => s with { BaseRef = "release" })).FindingsOf("stacked"));
}
