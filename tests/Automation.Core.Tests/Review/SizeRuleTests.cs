using Automation.Core.Policies;
using Automation.Core.Practices;
using Automation.Core.Practices.Review;
using Automation.Core.Snapshots;
using Automation.Testing;
using FsCheck;
using FsCheck.Xunit;

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
    public void What_Nobody_Wrote_Here_Is_Told_Apart_And_Not_Counted()
    {
        var pullRequest = ReviewRun.Approved()
            .File("src/a.cs", 80)
            .File("src/Client.cs", 5000, generated: true)
            .File("web/package-lock.json", 9000)
            .File("src/old.cs", 0, 4000, FileStatus.Removed)
            .File("vendor/lib.js", 7000)
            .File("third_party/lib.js", 600)
            .File("docs/b.md", 0, status: FileStatus.Renamed, previous: "docs/a.md")
            .File("src/moved.cs", 0, 0, FileStatus.Renamed)
            .With(s => s with { Files = [.. s.Files.Select(Adjust)] });

        var result = ReviewRun.Of(pullRequest, exempt: new ExemptSettings { Paths = ["vendor/**"] });

        Assert.Equal(
            "size: M (84 lines in 2 files, 1 of them moved; "
                + "1 exempt, 1 vendored, 1 lock file, 1 generated, 1 deleted, 1 moved not counted)",
            result.Notes[0]);
        Assert.Equal(
            """
            exempt: vendor/lib.js
            vendored: third_party/lib.js
            lock files: web/package-lock.json
            generated: src/Client.cs
            deleted: src/old.cs
            moved: docs/b.md
            """,
            result.Details.Single(d => d.Title == "Files that do not count for the size").Text);
        Assert.Empty(result.FindingsOf("size"));
    }

    [Fact]
    public void Without_Such_Files_There_Is_Nothing_To_List() => Assert.DoesNotContain(
        ReviewRun.Of(ReviewRun.Approved()).Details, d => d.Title == "Files that do not count for the size");

    [Fact]
    public void A_File_That_Is_Said_To_Be_Written_By_Hand_Counts_Whatever_Policy_Says()
    {
        var pullRequest = ReviewRun.Approved()
            .File("src/Form.Designer.cs", 20)
            .With(s => s with { Files = [s.Files[0] with { IsHandwritten = true }] });

        Assert.Equal("size: S (20 lines in 1 file)", ReviewRun.Of(pullRequest).Notes[0]);
    }

    [Theory]
    [InlineData(1000, 0)]
    [InlineData(1001, 1)]
    public void Attributes_That_Were_Not_Read_Are_Told_Where_They_Could_Make_The_Change_Smaller(int lines, int told)
    {
        var pullRequest = ReviewRun.Approved().File("src/a.cs", lines).Gap(SnapshotPart.Attributes, "some were not read");

        Assert.Equal(told, ReviewRun.Of(pullRequest).Unchecked.Count(u => u == "some were not read"));
    }

    [Theory]
    [InlineData(null, 0)]
    [InlineData(3, 0)]
    [InlineData(2, 1)]
    public void Policy_Can_Limit_The_Number_Of_Files(int? most, int findings)
    {
        var pullRequest = ReviewRun.Approved().File("a.md").File("b.md").File("c.md").File("go.sum");

        var result = ReviewRun.Of(pullRequest, new ReviewSettings { Size = new SizeSettings { MaxFiles = most } });

        Assert.Equal(findings, result.FindingsOf("size").Count);
        Assert.All(
            result.FindingsOf("size"),
            f => Assert.Equal("The change has 3 lines in 3 files to review; at most 2 files are agreed.", f.Message));
    }

    [Property(MaxTest = 200)]
    public void Every_File_Is_Counted_Once_Or_Told_Why_Not(NonNull<byte[]> files)
    {
        var pullRequest = new PullRequestBuilder().With(s => s with { Files = [.. files.Get.Select(FileOf)] }).Build();

        var size = ChangeSize.Of(pullRequest, new SizeSettings(), new FileScope(AutomationPolicy.Default));

        Assert.Equal(files.Get.Length, size.Files + size.Uncounted.Sum(group => group.Paths.Count));
        Assert.Equal(files.Get.Where(IsCounted).Sum(b => 2 * b), size.Lines);
        Assert.Equal(size.Uncounted.Count, size.Uncounted.Select(group => group.Kind).Distinct().Count());
    }

    [Fact]
    public void Bots_Are_Exempt_Unless_Policy_Says_Otherwise()
    {
        var byBot = ReviewRun.Approved()
            .File("src/a.cs", 5000)
            .With(s => s with { Author = new Actor("renovate[bot]", ActorKind.Bot), Body = "" });

        Assert.NotNull(ReviewRun.Of(byBot).SkipReasonOf("size"));
        Assert.NotNull(ReviewRun.Of(byBot).SkipReasonOf("description"));
        Assert.Equal(
            ["review/size", "review/description", "review/tests"],
            ReviewRun.Of(byBot, new ReviewSettings { ExemptBots = false }).Findings.Select(f => f.Rule));
    }

    [Fact]
    public void What_Is_Seen_Of_An_Incomplete_Diff_Can_Be_Too_Large_Already()
    {
        var result = ReviewRun.Of(ReviewRun.Approved().File("src/a.cs", 2000).Gap(SnapshotPart.Files, "More than 3,000 files."));

        Assert.Equal(
            "The change has at least 2,000 lines in 1 file to review; at most 1,000 lines are agreed.", result.FindingOf("size").Message);
        Assert.Equal("size: at least XXL (at least 2,000 lines in 1 file)", result.Notes[0]);
    }

    private static ChangedFile Adjust(ChangedFile file) => file.Path switch
    {
        "third_party/lib.js" => file with { IsVendored = true },
        "src/moved.cs" => file with { Additions = 3, Deletions = 1 },
        _ => file,
    };

    /// <summary>The number makes the kind of the file as well as its lines.</summary>
    private static ChangedFile FileOf(byte number) => new()
    {
        Path = number % 7 == 0 ? "web/yarn.lock" : $"src/{number}.cs",
        Status = (FileStatus)(number % 5),
        Additions = number,
        Deletions = number,
        IsGenerated = number % 3 == 0,
        IsVendored = number % 11 == 0,
    };

    private static bool IsCounted(byte number) =>
        number % 7 != 0 && number % 3 != 0 && number % 11 != 0 && (FileStatus)(number % 5) != FileStatus.Removed;
}
