using Automation.Core.Policies;
using Automation.Core.Practices;
using Automation.Core.Snapshots;
using Automation.Testing;

namespace Automation.Core.Tests.TechDebt;

public sealed class TechDebtPracticeTests
{
    private const string Todo = "// TODO: cache this";

    [Fact]
    public void An_Exempt_Author_Is_Not_Looked_At()
    {
        var policy = new AutomationPolicy { Exempt = new ExemptSettings { Authors = ["OctoCat"] } };

        Assert.Equal(Conclusion.Skipped, new PullRequestBuilder().NewFile("a.cs", Todo).Debt(policy).Conclusion);
    }

    [Fact]
    public void Exempt_And_Generated_Files_Are_Left_Out()
    {
        var policy = new AutomationPolicy { Exempt = new ExemptSettings { Paths = ["vendor/**"] } };
        var pullRequest = new PullRequestBuilder()
            .NewFile("vendor/a.cs", Todo)
            .NewFile("src/a.g.cs", Todo)
            .File("src/b.cs", patch: $"@@ -0,0 +1 @@\n+{Todo}", generated: true);

        Assert.Equal(Conclusion.Success, pullRequest.Debt(policy).Conclusion);
    }

    [Fact]
    public void Added_Lines_Without_A_Patch_Are_Unchecked()
    {
        var result = new PullRequestBuilder().File("src/big.cs", additions: 30_000).Debt();

        Assert.Equal(Conclusion.Neutral, result.Conclusion);
        Assert.Contains("src/big.cs", Assert.Single(result.Unchecked), StringComparison.Ordinal);
    }

    [Fact]
    public void Many_Files_Without_A_Patch_Make_One_Sentence()
    {
        var pullRequest = new PullRequestBuilder();
        for (var i = 0; i < 12; i++)
        {
            pullRequest.File($"src/{i}.cs");
        }

        Assert.Contains("src/4.cs and 7 more", Assert.Single(pullRequest.Debt().Unchecked), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("logo.png", 0, FileStatus.Added, 1)]
    [InlineData("notes.txt", 9, FileStatus.Added, 1)]
    [InlineData("a.cs", 0, FileStatus.Renamed, 0)]
    [InlineData("a.cs", 0, FileStatus.Removed, 0)]
    public void A_File_That_Cannot_Hold_New_Markers_May_Lack_A_Patch(string path, int additions, FileStatus status, int noted)
    {
        var result = new PullRequestBuilder().File(path, additions, status: status).Debt();

        Assert.Equal(Conclusion.Success, result.Conclusion);
        Assert.Equal(noted, result.Notes.Count(n => n.StartsWith("not scanned", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(SnapshotPart.Files, Conclusion.Neutral)]
    [InlineData(SnapshotPart.Patches, Conclusion.Neutral)]
    [InlineData(SnapshotPart.Reviews, Conclusion.Success)]
    public void A_Gap_In_What_Is_Scanned_Is_No_Success(SnapshotPart part, Conclusion conclusion)
    {
        Assert.Equal(conclusion, new PullRequestBuilder().Gap(part, "Some could not be read.").Debt().Conclusion);
    }

    [Fact]
    public void The_Notes_Count_The_Markers()
    {
        var result = new PullRequestBuilder()
            .File("a.cs", patch: "@@ -1,2 +1,2 @@\n-// TODO a\n-// TODO b\n+ // TODO b\n+// TODO(#1): c")
            .Debt();

        Assert.Equal("markers: 1 new, 1 removed, 1 moved", result.Notes[0]);
    }

    [Fact]
    public void Markers_Without_An_Issue_Are_Counted() =>
        Assert.Equal(
            "markers: 2 new (1 without an issue), 0 removed, 0 moved",
            new PullRequestBuilder().NewFile("a.cs", "// TODO(ABC-1): a\n// TODO b").Debt().Notes[0]);

    [Fact]
    public void The_Details_Show_What_Is_New_And_What_Is_Paid_Back()
    {
        var result = new PullRequestBuilder()
            .File("a.cs", patch: "@@ -1,2 +1,3 @@\n-// FIXME: old\n x();\n+// TODO(#1): new\n+#pragma warning disable CS1")
            .Debt();

        Assert.Equal(
            [
                new ResultDetail("New markers and suppressions", "a.cs:2 TODO(#1): new\na.cs:3 #pragma warning disable CS1"),
                new ResultDetail("Markers removed", "a.cs:1 FIXME: old"),
            ],
            result.Details);
        Assert.Empty(new PullRequestBuilder().Debt().Details);
    }

    [Fact]
    public void Details_Are_Bounded()
    {
        var text = string.Join('\n', Enumerable.Range(0, 60).Select(n => $"// TODO(ABC-1): {n}"));

        var lines = Assert.Single(new PullRequestBuilder().NewFile("a.cs", text).Debt().Details).Text.Split('\n');

        Assert.Equal((51, "and 10 more"), (lines.Length, lines[^1]));
    }

    [Fact]
    public void Nothing_That_Stood_There_Before_Fails() =>
        Assert.Equal(
            Conclusion.Success,
            new PullRequestBuilder().File("a.cs", patch: "@@ -1,3 +1,4 @@\n // TODO old\n #pragma warning disable CS1\n y();\n+x();")
                .Debt().Conclusion);
}
