using Automation.Core.Practices;
using Automation.Core.Snapshots;
using Automation.Testing;

namespace Automation.Core.Tests.Review;

public sealed class BranchProtectionRuleTests
{
    private const string Rule = "branch-protection";

    private static readonly BranchProtection Full = new()
    {
        RequiredApprovals = 1,
        RequiresPullRequest = true,
        RequiresChecks = true,
        RequiresLinearHistory = true,
        RequiresSignatures = true,
        BlocksForcePushes = true,
        BlocksDeletion = true,
    };

    [Fact]
    public void What_Is_Missing_Is_Named_With_Its_Settings()
    {
        var finding = ReviewRun.Of(Protected(Full with { RequiredApprovals = 0, RequiresChecks = false, RequiresSignatures = false })).FindingOf(Rule);

        Assert.Equal("Not enforced by GitHub on main: an approval, checks that pass.", finding.Message);
        Assert.Equal(
            "Ask an administrator of the repository to turn on, under Settings, Rules: 'Require a pull request before merging, with required "
                + "approvals', 'Require status checks to pass'.",
            finding.Fix);
        Assert.Equal(Severity.Info, finding.Severity);
    }

    [Fact]
    public void A_Setting_That_Another_One_Comes_With_Is_Not_Named_Twice()
    {
        var finding = ReviewRun.Of(Protected(Full with { RequiredApprovals = 0, RequiresPullRequest = false })).FindingOf(Rule);

        Assert.Equal("Not enforced by GitHub on main: an approval, no direct pushes.", finding.Message);
        Assert.Equal(
            "Ask an administrator of the repository to turn on, under Settings, Rules: "
                + "'Require a pull request before merging, with required approvals'.",
            finding.Fix);
    }

    [Theory]
    [InlineData("reviews", "an approval")]
    [InlineData("checks", "checks that pass")]
    [InlineData("pull-requests", "no direct pushes")]
    [InlineData("linear-history", "a linear history")]
    [InlineData("signatures", "signed commits")]
    [InlineData("force-pushes", "no force pushes")]
    [InlineData("deletion", "no deletion")]
    public void Each_Part_Can_Be_Required(string part, string meaning)
    {
        var settings = ReviewRun.With(Rule, ("require", (string[])[part]));
        var nothing = new BranchProtection
        {
            RequiredApprovals = 0,
            RequiresPullRequest = false,
            RequiresChecks = false,
            RequiresLinearHistory = false,
            RequiresSignatures = false,
            BlocksForcePushes = false,
            BlocksDeletion = false,
        };

        Assert.Equal($"Not enforced by GitHub on main: {meaning}.", ReviewRun.Of(Protected(nothing), settings).FindingOf(Rule).Message);
        Assert.Empty(ReviewRun.Of(Protected(Full), settings).FindingsOf(Rule));
    }

    [Fact]
    public void What_Is_Not_Known_Is_Said_And_Never_Taken_For_Missing()
    {
        var result = ReviewRun.Of(Protected(Full with { RequiresChecks = null, RequiresSignatures = null }));

        Assert.Empty(result.FindingsOf(Rule));
        Assert.Equal(
            "protection of main: not known to the App, which may not read the repository's administration: checks that pass",
            result.Notes[^1]);
    }

    [Fact]
    public void Nothing_Is_Said_Of_Other_Branches_And_Of_What_Was_Not_Read()
    {
        var elsewhere = Protected(new BranchProtection { RequiresChecks = false }).With(s => s with { BaseRef = "release/1" });

        Assert.Empty(ReviewRun.Of(elsewhere).FindingsOf(Rule));
        Assert.Empty(ReviewRun.Of(ReviewRun.Approved()).FindingsOf(Rule));
    }

    private static PullRequestBuilder Protected(BranchProtection protection) =>
        ReviewRun.Approved().With(s => s with { Protection = protection });
}
