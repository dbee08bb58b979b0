using System.Net;
using System.Text.Json.Nodes;
using Automation.Core.Snapshots;
using Automation.GitHub.Tests.Fakes;

namespace Automation.GitHub.Tests.Snapshots;

/// <summary>Who owns the code, and which of the changed files nobody wrote.</summary>
public sealed class OwnershipTests : IDisposable
{
    private const string FilesPage = $"{GitHubHost.FilesRoute}?per_page=100&page=1";

    private readonly GitHubHost host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task The_First_Of_The_Usual_Places_Counts()
    {
        var documented = WithOwners(new PullRequestJson(), "codeOwnersOfDocs", "docs/CODEOWNERS");
        host.WithPullRequest(WithOwners(documented, "codeOwners", "CODEOWNERS"));

        Assert.Equal(new CodeOwnersText("CODEOWNERS", "* @ada\n"), (await host.LoadAsync()).Snapshot.CodeOwners);
    }

    [Fact]
    public async Task A_Directory_Of_That_Name_Is_No_File()
    {
        host.WithPullRequest(WithOwners(new PullRequestJson(), "codeOwners", "CODEOWNERS")
            .WithBaseFile("codeOwnersOfGitHub", """{"path":".github/CODEOWNERS","object":{}}"""));

        Assert.Equal("CODEOWNERS", (await host.LoadAsync()).Snapshot.CodeOwners?.Path);
    }

    [Fact]
    public async Task Where_Nobody_Owns_Code_There_Is_No_File()
    {
        host.WithPullRequest(new PullRequestJson());

        Assert.Null((await host.LoadAsync()).Snapshot.CodeOwners);
    }

    [Fact]
    public async Task A_Text_That_GraphQL_Cuts_Is_Read_Whole()
    {
        host.WithPullRequest(new PullRequestJson().WithBaseFile("codeOwners", Blob("CODEOWNERS", "* @a", size: 600_000, cut: true)))
            .GitHub.On("GET /repositories/10/git/blobs/b10b", """{"encoding":"base64","content":"KiBAYQpkb2NzIEBi\nCg=="}""");

        var snapshot = (await host.LoadAsync()).Snapshot;

        Assert.Equal("* @a\ndocs @b\n", snapshot.CodeOwners?.Text);
        Assert.Empty(snapshot.Gaps);
    }

    [Fact]
    public async Task A_Text_That_Cannot_Be_Read_Whole_Is_A_Gap()
    {
        host.WithPullRequest(new PullRequestJson().WithBaseFile("codeOwners", Blob("CODEOWNERS", "* @a", size: 600_000, cut: true)))
            .GitHub.On("GET /repositories/10/git/blobs/b10b", """{"message":"Not Found"}""", HttpStatusCode.NotFound);

        var snapshot = (await host.LoadAsync()).Snapshot;

        Assert.Equal(new CodeOwnersText("CODEOWNERS", null), snapshot.CodeOwners);
        Assert.Equal(new SnapshotGap(SnapshotPart.CodeOwners, "CODEOWNERS could not be read whole"), Assert.Single(snapshot.Gaps));
    }

    [Fact]
    public async Task A_File_Of_Three_Megabytes_Is_Not_Read_For_GitHub_Ignores_It()
    {
        var huge = Blob("CODEOWNERS", "* @a", size: 3 * 1024 * 1024, cut: true);
        host.WithPullRequest(new PullRequestJson().WithBaseFile("codeOwners", huge));

        var snapshot = (await host.LoadAsync()).Snapshot;

        Assert.Equal(new CodeOwnersText("CODEOWNERS", null), snapshot.CodeOwners);
        Assert.Empty(snapshot.Gaps);
    }

    [Theory]
    [InlineData("CODEOWNERS", "modified", "CODEOWNERS")]
    [InlineData(".github/CODEOWNERS", "added", ".github/CODEOWNERS")]
    [InlineData("docs/CODEOWNERS", "added", null)]
    [InlineData("CODEOWNERS", "removed", null)]
    public async Task A_Changed_File_Is_Read_At_The_Head_If_It_Is_The_One_That_Would_Count(string path, string status, string? expected)
    {
        Changing(WithOwners(new PullRequestJson(), "codeOwners", "CODEOWNERS"), $$"""{"filename":"{{path}}","status":"{{status}}"}""");
        host.GitHub.On(GitHubHost.HeadFilesRoute, call => Task.FromResult(FakeGitHub.Answer(AnswerWith(call, "CODEOWNERS", "* @new\n"))));

        var snapshot = (await host.LoadAsync()).Snapshot;

        Assert.Equal(expected is null ? null : new CodeOwnersText(expected, "* @new\n"), snapshot.ProposedCodeOwners);
        Assert.Equal("* @ada\n", snapshot.CodeOwners?.Text);
    }

    [Fact]
    public async Task A_File_That_Takes_The_Place_Of_A_Removed_One_Is_Read_At_The_Head()
    {
        Changing(
            WithOwners(new PullRequestJson(), "codeOwnersOfGitHub", ".github/CODEOWNERS"),
            """{"filename":"docs/CODEOWNERS","previous_filename":".github/CODEOWNERS","status":"renamed"}""");
        host.GitHub.On(GitHubHost.HeadFilesRoute, call => Task.FromResult(FakeGitHub.Answer(AnswerWith(call, "CODEOWNERS", "* @new\n"))));

        Assert.Equal(new CodeOwnersText("docs/CODEOWNERS", "* @new\n"), (await host.LoadAsync()).Snapshot.ProposedCodeOwners);
    }

    [Fact]
    public async Task Attributes_At_The_Head_Mark_What_Nobody_Wrote()
    {
        Changing(
            new PullRequestJson(),
            """{"filename":"src/web/a.min.js","status":"added"}""",
            """{"filename":"src/a.cs","status":"added"}""",
            """{"filename":"lib/b.c","status":"added"}""");
        host.GitHub.On(GitHubHost.HeadFilesRoute, call => Task.FromResult(FakeGitHub.Answer(
            AnswerWith(call, ":.gitattributes", "*.min.js linguist-generated\nlib/** linguist-vendored -linguist-generated\n"))));

        var files = (await host.LoadAsync()).Snapshot.Files;

        Assert.Equal(["src/web/a.min.js"], files.Where(f => f.IsGenerated).Select(f => f.Path));
        Assert.Equal(["lib/b.c"], files.Where(f => f.IsVendored).Select(f => f.Path));
        Assert.Equal(["lib/b.c"], files.Where(f => f.IsHandwritten).Select(f => f.Path));
        Assert.Equal(
            [".gitattributes", "lib/.gitattributes", "src/.gitattributes", "src/web/.gitattributes"],
            Asked().Select(e => e[(e.IndexOf(':') + 1)..]));
        Assert.All(Asked(), e => Assert.StartsWith(PullRequestJson.Head, e, StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_More_Than_A_Hundred_Directories_Are_Looked_At_Nearest_To_The_Root_First()
    {
        Changing(
            new PullRequestJson(),
            [.. Enumerable.Range(0, 60).Select(i => $$"""{"filename":"src/{{i:00}}/deep/a.cs","status":"added"}""")]);

        var snapshot = (await host.LoadAsync()).Snapshot;

        Assert.Equal(100, Asked().Count);
        Assert.Equal(60, Asked().Count(e => e.Count(c => c == '/') == 2));
        Assert.Equal(
            new SnapshotGap(SnapshotPart.Attributes, ".gitattributes was not looked for in 22 changed directories"),
            Assert.Single(snapshot.Gaps));
    }

    [Fact]
    public async Task A_Path_Without_End_Costs_No_More_Than_Another()
    {
        Changing(new PullRequestJson(), $$"""{"filename":"{{string.Concat(Enumerable.Repeat("a/", 1_000))}}b.cs","status":"added"}""");

        await host.LoadAsync();

        Assert.InRange(Asked().Count, 1, 40);
    }

    private IReadOnlyList<string> Asked()
    {
        var call = Assert.Single(host.GitHub.Calls, c => c.Operation == "HeadFiles");
        return [.. JsonNode.Parse(call.Body)!["variables"]!.AsObject()
            .Where(v => v.Key.StartsWith('e')).Select(v => v.Value!.GetValue<string>())];
    }

    /// <summary>The answer that has one text, at every path with that end.</summary>
    private static string AnswerWith(FakeCall call, string end, string text)
    {
        var objects = new JsonObject();
        foreach (var (name, value) in JsonNode.Parse(call.Body)!["variables"]!.AsObject().Where(v => v.Key.StartsWith('e')))
        {
            objects[$"o{name[1..]}"] = value!.GetValue<string>().EndsWith(end, StringComparison.Ordinal)
                ? new JsonObject { ["oid"] = "b10b", ["byteSize"] = text.Length, ["isTruncated"] = false, ["text"] = text }
                : null;
        }

        return new JsonObject { ["data"] = new JsonObject { ["repository"] = objects } }.ToJsonString();
    }

    private void Changing(PullRequestJson pullRequest, params string[] files)
    {
        host.WithPullRequest(pullRequest.With("changedFiles", $"{files.Length}"));
        host.GitHub.On(FilesPage, $"[{string.Join(',', files)}]");
    }

    private static PullRequestJson WithOwners(PullRequestJson pullRequest, string alias, string path) =>
        pullRequest.WithBaseFile(alias, Blob(path, "* @ada\n", size: 7, cut: false));

    private static string Blob(string path, string text, int size, bool cut) => new JsonObject
    {
        ["path"] = path,
        ["object"] = new JsonObject { ["oid"] = "b10b", ["byteSize"] = size, ["isTruncated"] = cut, ["text"] = text },
    }.ToJsonString();
}
