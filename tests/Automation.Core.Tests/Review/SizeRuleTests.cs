using Automation.Core.Policies;
using Automation.Core.Practices;
using Automation.Core.Snapshots;

namespace Automation.Core.Tests.Review;

public sealed class SizeRuleTests
{
    [Theory]
    [InlineData(0, "XS")]
    [InlineData(9, "XS")]
    [InlineData(10, "S")]
    [InlineData(29, "S")]
    [InlineData(30, "M")]
    [InlineData(99, "M")]
    [InlineData(100, "L")]
    [InlineData(499, "L")]
    [InlineData(500, "XL")]
    [InlineData(999, "XL")]
    [InlineData(1000, "XXL")]
    public void A_Size_Is_Named_By_The_Thresholds(int lines, string name)
    {
        var result = ReviewRun.Of(ReviewRun.Approved().File("src/a.cs", lines));

        Assert.StartsWith($"size: {name} (", result.Notes[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1000, 0)]
    [InlineData(1001, 1)]
    public void Only_More_Than_The_Maximum_Is_A_Finding(int lines, int findings)
    {
        var result = ReviewRun.Of(ReviewRun.Approved().File("src/a.cs", lines - 1, 1));

        Assert.Equal(findings, result.FindingsOf("size").Count);
    }

    [Fact]
    public void The_Finding_Tells_Lines_And_Files()
    {
        var finding = ReviewRun.Of(ReviewRun.Approved().File("src/a.cs", 1000).File("src/b.cs", 200, 4)).FindingOf("size");

        Assert.Equal("The change has 1,204 lines in 2 files to review; at most 1,000 lines are agreed.", finding.Message);
        Assert.Equal(Severity.Warning, finding.Severity);
    }

    [Fact]
    public void Generated_Deleted_And_Exempt_Files_Are_Told_Apart_And_Not_Counted()
    {
        var pullRequest = ReviewRun.Approved()
            .File("src/a.cs", 84)
            .File("src/Client.cs", 5000, generated: true)
            .File("web/package-lock.json", 9000)
            .File("src/old.cs", 0, 4000, FileStatus.Removed)
            .File("vendor/lib.js", 7000);

        var result = ReviewRun.Of(pullRequest, exempt: new ExemptSettings { Paths = ["vendor/**"] });

        Assert.Equal("size: M (84 lines in 1 file; 2 generated, 1 deleted, 1 exempt not counted)", result.Notes[0]);
        Assert.Empty(result.Findings);
    }

    [Fact]
    public void Bots_Are_Exempt_Unless_Policy_Says_Otherwise()
    {
        var byBot = ReviewRun.Approved()
            .File("src/a.cs", 5000)
            .With(s => s with { Author = new Actor("renovate[bot]", ActorKind.Bot), Body = "" });

        Assert.NotNull(ReviewRun.Of(byBot).SkipReasonOf("size"));
        Assert.NotNull(ReviewRun.Of(byBot).SkipReasonOf("description"));
        Assert.Equal(2, ReviewRun.Of(byBot, new ReviewSettings { ExemptBots = false }).Findings.Count);
    }

    [Fact]
    public void What_Is_Seen_Of_An_Incomplete_Diff_Can_Be_Too_Large_Already()
    {
        var result = ReviewRun.Of(ReviewRun.Approved().File("src/a.cs", 2000).Gap(SnapshotPart.Files, "More than 3,000 files."));

        Assert.Single(result.FindingsOf("size"));
    }
}
