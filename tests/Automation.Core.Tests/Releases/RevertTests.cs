using System.Diagnostics;
using Automation.Core.Releases;
using Automation.Core.Versions;

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

    [Fact]
    public void Ten_Thousand_Reverts_Cancel_Out_In_Linear_Time()
    {
        const int Count = 10_000;
        var messages = Enumerable.Range(0, Count).Select(i => $"feat: a{i} (#{i + 1})")
            .Concat(Enumerable.Range(0, Count).Select(i => $"Revert \"feat: a{i}\""));
        var clock = Stopwatch.StartNew();

        var plan = ReleasePlan.Of(SemanticVersion.Find("1.0.0"), Commits.Of(messages));

        Assert.Empty(plan.Changes);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void A_Million_Blanks_Before_What_Is_No_Number_Are_Read_In_Linear_Time()
    {
        var blanks = new string(' ', 1_000_000);
        var clock = Stopwatch.StartNew();

        var plan = Commits.PlanFrom("1.0.0", $"feat: a{blanks}b", $"revert: feat: a{blanks}c");

        Assert.Equal([ChangeKind.Feature, ChangeKind.Revert], plan.Changes.Select(c => c.Kind));
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }
}
