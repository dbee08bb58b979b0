using Automation.Core.Practices.Decisions.Due;
using Automation.Core.Snapshots;
using Automation.Testing;

namespace Automation.Core.Tests.Decisions.Due;

public sealed class CoveringDecisionsTests
{
    private static readonly StandingDecision Queues = new()
    {
        Path = "docs/adr/0007-use-queues.md",
        Number = 7,
        Title = "Use queues",
        Status = "accepted",
        Covers = ["src/queues"],
    };

    [Fact]
    public void A_Decision_That_Names_What_Changes_Is_Brought_Up()
    {
        var result = new PullRequestBuilder().File("src/queues/a.cs").File("src/queues/deep/b.cs").File("src/c.cs").Stands(Queues).Decisions();

        var detail = Assert.Single(result.Details);
        Assert.Equal("Decisions about what changes here", detail.Title);
        Assert.Equal("ADR 7: Use queues (docs/adr/0007-use-queues.md) covers src/queues/a.cs, src/queues/deep/b.cs", detail.Text);
        Assert.Empty(result.Findings);
    }

    [Theory]
    [InlineData("src/queues", true)]
    [InlineData("src/queues/", true)]
    [InlineData("/src/queues/**", true)]
    [InlineData("./src/queues/a.cs", true)]
    [InlineData("src/queues/*.cs", true)]
    [InlineData("src/*/a.cs", true)]
    [InlineData("**/*.cs", true)]
    [InlineData("src/que", false)]
    [InlineData("queues", false)]
    [InlineData("src/queues/*.js", false)]
    [InlineData("src/queues/a.cs/b", false)]
    [InlineData("lib/**/*.cs", false)]
    [InlineData("", false)]
    [InlineData("  ", false)]
    [InlineData("\0", false)]
    public void Paths_Folders_And_Patterns_Cover(string area, bool covers)
    {
        var result = new PullRequestBuilder().File("src/queues/a.cs").Stands(Queues with { Covers = [area] }).Decisions();

        Assert.Equal(covers ? 1 : 0, result.Details.Count);
    }

    [Fact]
    public void A_Pattern_That_Is_None_Is_Passed_Over()
    {
        var covers = new[] { new string('*', 600), new string('a', 600), "src/queues/a.cs" };
        var result = new PullRequestBuilder().File("src/queues/a.cs").Stands(Queues with { Covers = covers }).Decisions();

        Assert.Single(result.Details);
    }

    [Fact]
    public void A_File_That_Leaves_Is_Covered_Where_It_Was()
    {
        var result = new PullRequestBuilder().File("lib/a.cs", status: FileStatus.Renamed, previous: "src/queues/a.cs").Stands(Queues).Decisions();

        Assert.Contains("covers src/queues/a.cs", Assert.Single(result.Details).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("superseded", 0)]
    [InlineData("rejected", 0)]
    [InlineData("deprecated", 0)]
    [InlineData("proposed", 0)]
    [InlineData("accepted", 1)]
    [InlineData(null, 1)]
    public void Only_What_Holds_Is_Brought_Up(string? status, int shown)
    {
        Assert.Equal(shown, new PullRequestBuilder().File("src/queues/a.cs").Stands(Queues with { Status = status }).Decisions().Details.Count);
    }

    [Fact]
    public void What_Another_Record_Took_The_Place_Of_Is_Not()
    {
        var superseded = Queues with { SupersededBy = [new DecisionLink("9. Use topics", 9, "docs/adr/0009-use-topics.md", 5)] };

        Assert.Empty(new PullRequestBuilder().File("src/queues/a.cs").Stands(superseded).Decisions().Details);
    }

    [Fact]
    public void A_Review_That_Is_Overdue_Is_Said()
    {
        var late = Queues with { ReviewBy = new DateOnly(2026, 1, 31), Number = null, Title = null };

        Assert.Equal(
            "Decision (docs/adr/0007-use-queues.md) covers src/queues/a.cs; it was to be looked at again by 2026-01-31",
            Assert.Single(new PullRequestBuilder().File("src/queues/a.cs").Stands(late).Decisions().Details).Text);
    }

    [Fact]
    public void Long_Lists_Are_Cut()
    {
        var pullRequest = new PullRequestBuilder();
        for (var i = 0; i < 30; i++)
        {
            pullRequest.File($"src/queues/{i:D2}.cs").Stands(Queues with { Path = $"docs/adr/{i:D4}-a.md" });
        }

        var lines = Assert.Single(pullRequest.Decisions().Details).Text.Split('\n');

        Assert.Equal((21, "and 10 more"), (lines.Length, lines[^1]));
        Assert.EndsWith("covers src/queues/00.cs, src/queues/01.cs, src/queues/02.cs and 27 more", lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Patterns_Are_Tried_Only_Where_They_Can_Match()
    {
        var changed = new ChangedPaths(Enumerable.Range(0, 3_000)
            .Select(i => new ChangedFile { Path = $"src/part{i % 500}/deep/file{i}.cs", Status = FileStatus.Modified }));
        var decisions = DecisionFiles.None with
        {
            Standing =
            [
                .. Enumerable.Range(0, 500).Select(i => new StandingDecision
                {
                    Path = $"docs/adr/{i:D4}-a.md",
                    Status = "accepted",
                    Covers = [$"src/part{i}", $"src/part{i}/**", $"src/part{i}/*/file*.cs", $"lib/part{i}/*.cs"],
                }),
            ],
        };

        var covering = new CoveringDecisions(decisions, changed, new DateOnly(2026, 11, 16));

        Assert.EndsWith("and 480 more", covering.Detail!.Text, StringComparison.Ordinal);
        Assert.Equal(3_000, changed.Tries);
    }

    [Fact]
    public void Patterns_That_Were_Written_To_Cost_Time_Are_Given_Up()
    {
        var changed = new ChangedPaths(Enumerable.Range(0, 3_000).Select(i => new ChangedFile { Path = $"{i}.cs", Status = FileStatus.Modified }));

        foreach (var i in Enumerable.Range(0, 1_000))
        {
            _ = changed.CoveredBy($"*{i}*.js");
        }

        Assert.InRange(changed.Tries, 497_000, 500_000);
        Assert.Equal(["7.cs"], changed.CoveredBy("7.cs"));
    }
}
