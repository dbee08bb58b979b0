using Automation.Core.Releases;
using Automation.Core.Snapshots;
using Automation.Core.Versions;

namespace Automation.Core.Tests.Releases;

public sealed class ReleasePlanTests
{
    [Theory]
    [InlineData("1.2.3", "1.2.4", "fix: a")]
    [InlineData("1.2.3", "1.2.4", "perf: a")]
    [InlineData("1.2.3", "1.2.4", "Revert \"feat: released before\"")]
    [InlineData("1.2.3", "1.3.0", "feat: a")]
    [InlineData("1.2.3", "1.3.0", "FEAT(x): a")]
    [InlineData("1.2.3", "1.3.0", "Reapply \"feat: a\"")]
    [InlineData("1.2.3", "2.0.0", "docs!: a")]
    [InlineData("1.2.3", "2.0.0", "fix: a\n\nBREAKING CHANGE: b")]
    [InlineData("1.2.3", "2.0.0", "no header\n\nBREAKING CHANGE: b")]
    [InlineData("1.2.3", "1.2.3", "docs: a")]
    [InlineData("1.2.3", "1.2.3", "no header")]
    [InlineData("1.2.3", "1.2.3", "fixup! feat: a")]
    [InlineData("0.2.3", "0.3.0", "feat!: a")]
    [InlineData("0.2.3", "0.2.4", "feat: a")]
    [InlineData("0.2.3", "0.2.4", "fix: a")]
    [InlineData("1.4.0-rc.1", "1.4.0", "fix: a")]
    [InlineData("1.4.0-rc.1", "1.4.0", "feat: a")]
    [InlineData("1.4.0-rc.1", "2.0.0", "feat!: a")]
    [InlineData("2.0.0-rc.1", "2.0.0", "feat!: a")]
    [InlineData("1.4.2-rc.1", "1.5.0", "feat: a")]
    public void A_Commit_Raises_The_Version_By_What_It_Does(string previous, string expected, string message) =>
        Assert.Equal(expected, Commits.PlanFrom(previous, "chore: before", message).Version.ToString());

    [Fact]
    public void The_Greatest_Step_Wins()
    {
        var plan = Commits.PlanFrom("1.2.3", "fix: a", "feat: b", "docs: c");

        Assert.Equal((ReleaseStep.Minor, 3), (plan.Step, plan.Commits));
    }

    [Fact]
    public void Without_A_Release_The_First_One_Is_Made()
    {
        var commits = Commits.Of("docs: a");

        Assert.Equal("0.1.0", ReleasePlan.Of(null, commits).Version.ToString());
        Assert.Equal("1.0.0", ReleasePlan.Of(null, commits, new SemanticVersion(1, 0, 0)).Version.ToString());
        Assert.Equal(ReleaseStep.Initial, ReleasePlan.Of(null, []).Step);
    }

    [Fact]
    public void Merge_Commits_Are_Left_Out()
    {
        SnapshotCommit[] commits = [.. Commits.Of("fix: a", "feat!: all of it")];
        commits[1] = commits[1] with { ParentCount = 2 };

        var plan = ReleasePlan.Of(new SemanticVersion(1, 0, 0), commits);

        Assert.Equal(("1.0.1", 1), (plan.Version.ToString(), plan.Commits));
    }

    [Fact]
    public void Issues_Are_Taken_From_The_Number_In_The_Header_And_From_Footers()
    {
        var change = Assert.Single(Commits.PlanFrom(
            "1.0.0", "fix(api): stop (#12)\n\nNot about #9\n\nRefs: #3, octo-org/tools#4\nCloses #12\nReviewed-by: Z").Changes);

        Assert.Equal(("api", "stop"), (change.Scope, change.Description));
        Assert.Equal(["#12", "#3", "octo-org/tools#4"], change.References);
    }
}
