using System.Text.Json.Nodes;
using Automation.Core.Snapshots;
using Automation.GitHub.Tests.Fakes;

namespace Automation.GitHub.Tests.Snapshots;

public sealed class ChangedFilesTests : IDisposable
{
    private readonly GitHubHost host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task Files_Are_Told_With_Their_Patches_And_Former_Paths()
    {
        Given(files: 3, additions: 3, deletions: 1);
        host.GitHub.On(Page(1), """
            [{"filename":"src/b.cs","previous_filename":"src/a.cs","status":"renamed","additions":2,"deletions":1,"patch":"@@ -1 +1,2 @@"},
             {"filename":"logo.png","status":"added","additions":0,"deletions":0},
             {"filename":"c.txt","status":"changed","additions":1,"deletions":0,"patch":"@@ -0,0 +1 @@"}]
            """);

        var snapshot = (await host.LoadAsync()).Snapshot;

        Assert.Equal(
            [
                new ChangedFile
                {
                    Path = "src/b.cs",
                    PreviousPath = "src/a.cs",
                    Status = FileStatus.Renamed,
                    Additions = 2,
                    Deletions = 1,
                    Patch = "@@ -1 +1,2 @@",
                },
                new ChangedFile { Path = "logo.png", Status = FileStatus.Added },
                new ChangedFile { Path = "c.txt", Status = FileStatus.Modified, Additions = 1, Patch = "@@ -0,0 +1 @@" },
            ],
            snapshot.Files);
        Assert.Empty(snapshot.Gaps);
    }

    [Fact]
    public async Task As_Many_Pages_Are_Read_As_The_Pull_Request_Has_Files()
    {
        Given(files: 150, additions: 150, deletions: 0);
        host.GitHub.On(Page(1), Files(0, 100)).On(Page(2), Files(100, 50));

        var snapshot = (await host.LoadAsync()).Snapshot;

        Assert.Equal(150, snapshot.Files.Count);
        Assert.Empty(snapshot.Gaps);
    }

    [Fact]
    public async Task Beyond_Three_Thousand_Files_The_Rest_Is_A_Gap()
    {
        Given(files: 3_205, additions: 3_205, deletions: 0);
        for (var page = 1; page <= 30; page++)
        {
            host.GitHub.On(Page(page), Files(page * 100, 100));
        }

        var gap = Assert.Single((await host.LoadAsync()).Snapshot.Gaps);

        Assert.Equal(new SnapshotGap(SnapshotPart.Files, "205 of 3205 changed files could not be read"), gap);
    }

    [Fact]
    public async Task Lines_That_GitHub_Leaves_Out_In_Silence_Are_Found_By_Shorter_Pages()
    {
        Given(files: 2, additions: 2, deletions: 0);
        host.GitHub
            .On(Page(1), """
                [{"filename":"a","status":"added","additions":0},
                 {"filename":"b","status":"added","additions":1,"patch":"@@"}]
                """)
            .On(Page(1, size: 20), Files(0, 2));

        var snapshot = (await host.LoadAsync()).Snapshot;

        Assert.Equal([1, 1], snapshot.Files.Select(f => f.Additions));
        Assert.Empty(snapshot.Gaps);
    }

    [Fact]
    public async Task Lines_That_Stay_Away_Are_A_Gap()
    {
        Given(files: 2, additions: 20_001, deletions: 7);
        host.GitHub.On(Page(1), Files(0, 2)).On(Page(1, size: 20), Files(0, 2));

        var gap = Assert.Single((await host.LoadAsync()).Snapshot.Gaps);

        Assert.Equal(SnapshotPart.Patches, gap.Part);
        Assert.Contains("do not add up", gap.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Change_Too_Large_To_Show_Is_A_Gap_And_A_Binary_File_Is_None()
    {
        Given(files: 2, additions: 5_000, deletions: 0);
        host.GitHub.On(Page(1), """
            [{"filename":"big.json","status":"added","additions":5000},
             {"filename":"logo.png","status":"added","additions":0}]
            """);

        var gap = Assert.Single((await host.LoadAsync()).Snapshot.Gaps);

        Assert.Equal(new SnapshotGap(SnapshotPart.Patches, "the changes of 1 of 2 files are too large for GitHub to show"), gap);
    }

    private void Given(int files, int additions, int deletions) => host.WithPullRequest(
        new PullRequestJson().With("changedFiles", $"{files}").With("additions", $"{additions}").With("deletions", $"{deletions}"));

    private static string Page(int number, int size = 100) => $"{GitHubHost.FilesRoute}?per_page={size}&page={number}";

    private static string Files(int from, int count) => new JsonArray([.. Enumerable.Range(from, count).Select(i => new JsonObject
    {
        ["filename"] = $"src/{i}.cs",
        ["status"] = "modified",
        ["additions"] = 1,
        ["deletions"] = 0,
        ["patch"] = "@@ -0,0 +1 @@\n+x",
    })]).ToJsonString();
}
