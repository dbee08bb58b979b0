using System.Text.Json.Nodes;
using Automation.Core.Policies;
using Automation.Core.Practices.Decisions;
using Automation.Core.Snapshots;
using Automation.GitHub.GraphQl;
using Automation.GitHub.Tests.Fakes;

namespace Automation.GitHub.Tests.Snapshots;

public sealed class DecisionFilesTests : IDisposable
{
    private const string Directory = """
        {"path":"docs/adr","object":{"entries":[{"name":"0001-a.md","type":"blob"},{"name":"README.md","type":"blob"},
          {"name":"0002-b.md","type":"blob"},{"name":"archive.md","type":"tree"}]}}
        """;

    private readonly GitHubHost host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public void The_Query_Asks_For_Every_Usual_Directory() =>
        Assert.All(
            DecisionDirectories.Candidates(DecisionDirectories.Auto, null),
            directory => Assert.Contains($"file(path: \"{directory}\")", GraphQlDocuments.PullRequest(0, []), StringComparison.Ordinal));

    [Fact]
    public async Task Records_In_A_Usual_Directory_Need_No_Second_Query()
    {
        host.WithPullRequest(new PullRequestJson().WithBaseFile("docsAdr", Directory).WithBaseFile("adr", "null"));

        var decisions = (await host.LoadAsync()).Snapshot.Decisions;

        Assert.Equal(["docs/adr"], decisions.Directories);
        Assert.Equal(["docs/adr/0001-a.md", "docs/adr/0002-b.md"], decisions.BasePaths);
        Assert.Single(host.GitHub.CallsTo(GitHubHost.GraphQlRoute));
    }

    [Fact]
    public async Task Texts_Of_Changed_Records_Are_Read_At_The_Head()
    {
        host.WithPullRequest(Changing(3).WithBaseFile("docsAdr", Directory));
        host.GitHub.On(Files, """
                [{"filename":"docs/adr/0003-c.md","status":"added","additions":1,"patch":"@@"},
                 {"filename":"docs/adr/0001-a.md","status":"removed","additions":1,"patch":"@@"},
                 {"filename":"src/a.cs","status":"modified","additions":1,"patch":"@@"}]
                """)
            .On(GitHubHost.GraphQlRoute, """{"data":{"repository":{"o0":{"text":"# C"}}}}""");

        var snapshot = (await host.LoadAsync()).Snapshot;

        Assert.Equal([KeyValuePair.Create("docs/adr/0003-c.md", "# C")], snapshot.Decisions.HeadTexts);
        Assert.Equal($"{PullRequestJson.Head}:docs/adr/0003-c.md", Asked("e0"));
        Assert.Empty(snapshot.Gaps);
    }

    [Fact]
    public async Task A_Directory_That_Only_The_Repository_Names_Is_Read_On_The_Base_Branch()
    {
        host.WithPullRequest(new PullRequestJson().WithBaseFile("adrDir", """{"path":".adr-dir","object":{"text":"records\n"}}"""))
            .GitHub.On(GitHubHost.GraphQlRoute, """{"data":{"repository":{"o0":{"entries":[{"name":"0001-a.md","type":"blob"}]}}}}""");

        var decisions = (await host.LoadAsync()).Snapshot.Decisions;

        Assert.Equal(["records"], decisions.Directories);
        Assert.Equal(["records/0001-a.md"], decisions.BasePaths);
        Assert.Equal($"{PullRequestJson.Base}:records", Asked("e0"));
    }

    [Fact]
    public async Task Packages_Of_Log4brains_Are_Read_On_The_Base_Branch()
    {
        const string Named = """
            {"path":".log4brains.yml","object":{"text":"project:\n  packages:\n    - adrFolder: ./web/records\n"}}
            """;
        host.WithPullRequest(new PullRequestJson().WithBaseFile("log4brains", Named))
            .GitHub.On(GitHubHost.GraphQlRoute, """{"data":{"repository":{"o0":{"entries":[{"name":"20260131-a.md","type":"blob"}]}}}}""");

        Assert.Equal(["web/records/20260131-a.md"], (await host.LoadAsync()).Snapshot.Decisions.BasePaths);
        Assert.Equal($"{PullRequestJson.Base}:web/records", Asked("e0"));
    }

    [Fact]
    public async Task A_Record_That_Is_Listed_Twice_As_Pages_Shift_Is_Read_Once()
    {
        host.WithPullRequest(Changing(2));
        host.GitHub.On(Files, """
                [{"filename":"docs/adr/0003-c.md","status":"added","additions":1,"patch":"@@"},
                 {"filename":"docs/adr/0003-c.md","status":"added","additions":1,"patch":"@@"}]
                """)
            .On(GitHubHost.GraphQlRoute, """{"data":{"repository":{"o0":{"text":"# C"}}}}""");

        Assert.Equal("# C", Assert.Single((await host.LoadAsync()).Snapshot.Decisions.HeadTexts).Value);
    }

    [Fact]
    public async Task A_Record_That_Cannot_Be_Read_Is_A_Gap()
    {
        host.WithPullRequest(Changing(1));
        host.GitHub.On(Files, """[{"filename":"docs/adr/0003-c.md","status":"added","additions":1,"patch":"@@"}]""")
            .On(GitHubHost.GraphQlRoute, """{"data":{"repository":{"o0":null}}}""");

        var snapshot = (await host.LoadAsync()).Snapshot;

        Assert.Equal(
            [new SnapshotGap(SnapshotPart.Decisions, "1 of 1 changed decision records could not be read")], snapshot.Gaps);
        Assert.Equal(["docs/adr"], snapshot.Decisions.Directories);
    }

    [Fact]
    public async Task Texts_On_The_Base_Branch_Come_With_Those_At_The_Head()
    {
        host.WithPullRequest(Changing(3).WithBaseFile("docsAdr", Directory));
        host.GitHub.On(Files, """
                [{"filename":"docs/adr/0001-a.md","status":"modified","additions":1,"patch":"@@"},
                 {"filename":"docs/adr/0002-better.md","previous_filename":"docs/adr/0002-b.md","status":"renamed","additions":1,"patch":"@@"},
                 {"filename":"docs/adr/0003-c.md","status":"removed","additions":1,"patch":"@@"}]
                """)
            .On(GitHubHost.GraphQlRoute, """
                {"data":{"repository":{"o0":{"text":"# A, changed"},"o1":{"text":"# B"},"o2":{"text":"# A"},"o3":{"text":"# B"},"o4":{"text":"# C"}}}}
                """);

        var snapshot = (await host.LoadAsync()).Snapshot;

        Assert.Equal(["docs/adr/0001-a.md", "docs/adr/0002-b.md", "docs/adr/0003-c.md"], snapshot.Decisions.BaseTexts.Keys);
        Assert.Equal("# A", snapshot.Decisions.BaseTexts["docs/adr/0001-a.md"]);
        Assert.Equal("# A, changed", snapshot.Decisions.HeadTexts["docs/adr/0001-a.md"]);
        Assert.Equal(($"{PullRequestJson.Base}:docs/adr/0001-a.md", $"{PullRequestJson.Base}:docs/adr/0002-b.md"), (Asked("e2"), Asked("e3")));
        Assert.Empty(snapshot.Gaps);
    }

    [Fact]
    public async Task A_Changed_File_Leads_To_The_Records_Of_Its_Package()
    {
        host.WithPullRequest(Changing(1));
        host.GitHub.On(Files, """[{"filename":"packages/a/docs/adr/0002-b.md","status":"added","additions":1,"patch":"@@"}]""")
            .On(GitHubHost.GraphQlRoute, """
                {"data":{"repository":{"o0":{"entries":[{"name":"0001-a.md","type":"blob"}]},"o1":{"text":"# B"}}}}
                """);

        var decisions = (await host.LoadAsync()).Snapshot.Decisions;

        Assert.Equal(["packages/a/docs/adr"], decisions.Directories);
        Assert.Equal(["packages/a/docs/adr/0001-a.md"], decisions.BasePaths);
        Assert.Equal($"{PullRequestJson.Base}:packages/a/docs/adr", Asked("e0"));
    }

    [Fact]
    public async Task The_Folders_At_The_Root_Are_Read_Where_Policy_Asks_Which_Are_New()
    {
        const string Policy = "version: 1\npractices: { decisions: { due: { new-folders: true } } }";
        host.WithPullRequest(new PullRequestJson().WithBaseText("policy", PolicyResolver.FilePath, Policy))
            .GitHub.On(GitHubHost.GraphQlRoute, """
                {"data":{"repository":{"o0":{"entries":[{"name":"src","type":"tree"},{"name":"a.md","type":"blob"},{"name":"lib","type":"commit"}]}}}}
                """);

        Assert.Equal(["src"], (await host.LoadAsync()).Snapshot.Decisions.RootFolders);
        Assert.Equal($"{PullRequestJson.Base}:", Asked("e0"));
    }

    [Fact]
    public async Task The_Folders_At_The_Root_Cost_Nothing_Where_Nobody_Asks()
    {
        host.WithPullRequest(new PullRequestJson());

        Assert.Null((await host.LoadAsync()).Snapshot.Decisions.RootFolders);
        Assert.Single(host.GitHub.CallsTo(GitHubHost.GraphQlRoute));
    }

    private const string Files = $"{GitHubHost.FilesRoute}?per_page=100&page=1";

    private static PullRequestJson Changing(int files) =>
        new PullRequestJson().With("changedFiles", $"{files}").With("additions", $"{files}");

    private string? Asked(string variable) =>
        JsonNode.Parse(host.GitHub.CallsTo(GitHubHost.GraphQlRoute)[1].Body)!["variables"]![variable]?.GetValue<string>();
}
