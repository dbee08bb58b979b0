using Automation.Core.Policies.Overrides;
using Automation.Core.Snapshots;
using Automation.Testing;

namespace Automation.Core.Tests.Policies.Overrides;

public sealed class OverrideConditionsTests
{
    private static readonly OverrideTarget Target = new()
    {
        Branch = "release/1.x",
        Labels = ["Hotfix", "area: api"],
        Author = new Actor("renovate", ActorKind.Bot),
        Paths = ["docs/a.md", "src/b.cs"],
    };

    [Theory]
    [InlineData("release/*", true)]
    [InlineData("release/1.x", true)]
    [InlineData("main,release/**", true)]
    [InlineData("*", false)]
    [InlineData("main", false)]
    public void Branches_Are_Patterns_Of_The_Base_Branch(string patterns, bool holds) =>
        Assert.Equal(holds, new OverrideConditions { Branches = patterns.Split(',') }.Hold(Target));

    [Theory]
    [InlineData("hotfix", true)]
    [InlineData("other,AREA: API", true)]
    [InlineData("hot*", false)]
    public void Labels_Are_Names_Whatever_Their_Letter_Case(string labels, bool holds) =>
        Assert.Equal(holds, new OverrideConditions { Labels = labels.Split(',') }.Hold(Target));

    [Theory]
    [InlineData("renovate[bot]", true)]
    [InlineData("Renovate", true)]
    [InlineData("octocat", false)]
    public void An_Apps_Login_Counts_With_And_Without_Its_Suffix(string login, bool holds) =>
        Assert.Equal(holds, new OverrideConditions { Authors = [login] }.Hold(Target));

    [Theory]
    [InlineData("docs/**", true, false)]
    [InlineData("docs/**,src/**", true, true)]
    [InlineData("tests/**", false, false)]
    [InlineData("**", true, true)]
    public void One_File_Is_Enough_For_Paths_And_All_Are_Needed_For_Only_Paths(string patterns, bool paths, bool onlyPaths)
    {
        Assert.Equal(paths, new OverrideConditions { Paths = patterns.Split(',') }.Hold(Target));
        Assert.Equal(onlyPaths, new OverrideConditions { OnlyPaths = patterns.Split(',') }.Hold(Target));
    }

    [Fact]
    public void Where_Files_Could_Not_Be_Read_Paths_Hold_And_Only_Paths_Do_Not()
    {
        var target = OverrideTarget.Of(
            new PullRequestBuilder().File("docs/a.md").Gap(SnapshotPart.Files, "12 of 3012 files could not be read").Build());

        Assert.True(new OverrideConditions { Paths = ["src/**"] }.Hold(target));
        Assert.False(new OverrideConditions { OnlyPaths = ["docs/**"] }.Hold(target));
    }

    [Fact]
    public void Without_Any_File_Neither_Holds()
    {
        var target = Target with { Paths = [] };

        Assert.False(new OverrideConditions { Paths = ["**"] }.Hold(target));
        Assert.False(new OverrideConditions { OnlyPaths = ["**"] }.Hold(target));
    }

    [Theory]
    [InlineData(FileStatus.Renamed, false)]
    [InlineData(FileStatus.Copied, true)]
    public void A_File_That_Was_Moved_Was_Changed_Where_It_Came_From_Too(FileStatus status, bool onlyDocs)
    {
        var target = OverrideTarget.Of(new PullRequestBuilder().File("docs/a.md", status: status, previous: "src/a.md").Build());

        Assert.Equal(onlyDocs, new OverrideConditions { OnlyPaths = ["docs/**"] }.Hold(target));
        Assert.Equal(!onlyDocs, new OverrideConditions { Paths = ["src/**"] }.Hold(target));
    }

    [Fact]
    public void All_That_Is_Given_Must_Hold()
    {
        var conditions = new OverrideConditions { Branches = ["release/*"], Labels = ["hotfix"], Authors = ["renovate"], Paths = ["src/**"] };

        Assert.True(conditions.Hold(Target));
        Assert.False((conditions with { Branches = ["main"] }).Hold(Target));
        Assert.False((conditions with { Labels = ["bug"] }).Hold(Target));
        Assert.False((conditions with { Authors = ["octocat"] }).Hold(Target));
        Assert.False((conditions with { Paths = ["tests/**"] }).Hold(Target));
    }

    [Fact]
    public void They_Can_Be_Told_In_A_Few_Words()
    {
        var conditions = new OverrideConditions { Branches = ["main", "release/*"], OnlyPaths = ["docs/**"] };

        Assert.Equal("branches main, release/*; only-paths docs/**", conditions.ToString());
        Assert.InRange(new OverrideConditions { Labels = [.. Enumerable.Repeat("label", 500)] }.ToString().Length, 100, 130);
    }
}
