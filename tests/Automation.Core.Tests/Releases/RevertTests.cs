using Automation.Core.Releases;

namespace Automation.Core.Tests.Releases;

/// <summary>A commit and its revert in one release change nothing; a revert of something released does.</summary>
public sealed class RevertTests
{
    [Theory]
    [InlineData("Revert \"feat: a\"\n\nThis reverts commit 0001000000000000000000000000000000000000.")]
    [InlineData("revert: take a back\n\nRefs: 0001000")]
    [InlineData("revert: feat: a")]
    [InlineData("Revert \"feat: a\" (#13)\n\nReverts octo-org/octo-repo#12")]
    public void A_Feature_And_Its_Revert_Cancel_Out(string revert) =>
        Assert.DoesNotContain(Commits.PlanFrom("1.0.0", "feat: a", "docs: b", revert).Changes, c => c.Step != ReleaseStep.None);

    [Fact]
    public void A_Break_That_Was_Taken_Back_Breaks_Nothing() => Assert.Equal(
        ReleaseStep.Patch,
        Commits.PlanFrom("1.0.0", "fix: a", "feat!: b", "Revert \"feat!: b\"\n\nThis reverts commit 0002000.").Step);

    [Fact]
    public void The_Number_That_Squashing_Appended_Does_Not_Hide_What_Is_Reverted() =>
        Assert.Equal(ReleaseStep.None, Commits.PlanFrom("1.0.0", "feat: a (#12)", "Revert \"feat: a\" (#13)").Step);

    [Fact]
    public void A_Revert_That_Was_Reverted_Leaves_The_Feature()
    {
        var plan = Commits.PlanFrom(
            "1.0.0",
            "feat: a",
            "Revert \"feat: a\"\n\nThis reverts commit 0001000.",
            "Reapply \"feat: a\"\n\nThis reverts commit 0002000.");

        Assert.Equal(Commits.Id(1), Assert.Single(plan.Changes).Commit);
        Assert.Equal(ReleaseStep.Minor, plan.Step);
    }

    [Fact]
    public void The_Id_Decides_And_Not_The_Header()
    {
        var plan = Commits.PlanFrom("1.0.0", "fix: typo", "Revert \"fix: typo\"\n\nThis reverts commit abcdef0123.");

        Assert.Equal([ChangeKind.Fix, ChangeKind.Revert], plan.Changes.Select(c => c.Kind));
    }

    [Fact]
    public void A_Revert_Stays_Where_Some_Of_What_It_Takes_Back_Is_Released()
    {
        var plan = Commits.PlanFrom("1.0.0", "feat: a", "revert: both\n\nRefs: 0001000, abcdef0");

        Assert.Equal(ChangeKind.Revert, Assert.Single(plan.Changes).Kind);
        Assert.Equal("1.0.1", plan.Version.ToString());
    }
}
