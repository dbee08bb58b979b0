using System.Text.Json.Nodes;
using Automation.GitHub.Tests.Contract;
using Automation.GitHub.Tests.Fakes;

namespace Automation.GitHub.Tests.Snapshots;

/// <summary>What is wanted of the code comes along with the pull request; what does not is read apart.</summary>
public sealed class CodeAlongTests : IDisposable
{
    private const string Query = $"{GitHubHost.GraphQlRoute} PullRequest";
    private const string Packages = """{"workspaces":["packages/*"]}""";

    private readonly GitHubHost host = new();
    private readonly Dictionary<string, string> head = [];
    private readonly Dictionary<string, JsonObject> onBase = [];

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task Files_Beside_The_Changed_Ones_Need_No_Query_Of_Their_Own()
    {
        head["src/.gitattributes"] = "*.g.cs linguist-generated\n";
        Given(new PullRequestJson(), PullRequestJson.Head, "src/a.g.cs", "src/a.cs");

        var files = (await host.LoadAsync()).Snapshot.Files;

        Assert.Equal([true, false], files.Select(f => f.IsGenerated));
        Assert.Equal([".gitattributes", "src/.gitattributes"], Asked('h'));
        Assert.Single(host.GitHub.CallsTo(GitHubHost.GraphQlRoute));
    }

    [Fact]
    public async Task What_Came_Along_Of_Another_Head_Counts_For_Nothing()
    {
        head["src/.gitattributes"] = "*.g.cs linguist-generated\n";
        Given(new PullRequestJson(), "00000000000000000000000000000000000000ff", "src/a.g.cs");

        var file = Assert.Single((await host.LoadAsync()).Snapshot.Files);

        Assert.False(file.IsGenerated);
        Assert.Single(host.GitHub.Calls, c => c.Operation == "HeadFiles");
        Assert.Single(host.GitHub.CallsTo(GitHubHost.BehindRoute));
    }

    [Fact]
    public async Task How_Far_Behind_The_Head_Is_Comes_Along()
    {
        Given(new PullRequestJson(), PullRequestJson.Head);

        Assert.Equal(3, (await host.LoadAsync()).Snapshot.BehindBy);
        Assert.Equal("refs/pull/7/head", Variables()["head"]!.GetValue<string>());
        Assert.Empty(host.GitHub.CallsTo(GitHubHost.BehindRoute));
    }

    [Fact]
    public async Task A_Refusal_To_Look_At_The_Code_Takes_Nothing_Else_Away()
    {
        host.WithPullRequest(new PullRequestJson().WithError("FORBIDDEN", "code", "pullRequest", "baseRef", "compare"));

        var snapshot = (await host.LoadAsync()).Snapshot;

        Assert.Equal(0, snapshot.BehindBy);
        Assert.Empty(snapshot.Gaps);
    }

    [Fact]
    public async Task A_File_That_GitHub_Failed_To_Read_Is_Not_Taken_For_One_That_Is_Not_There()
    {
        var failing = new PullRequestJson().WithError("", "code", "pullRequest", "head", "nodes", "files", "h1");
        Given(failing, PullRequestJson.Head, "src/a.cs");

        await host.LoadAsync();

        Assert.Single(host.GitHub.Calls, c => c.Operation == "HeadFiles");
        Assert.Empty(host.GitHub.CallsTo(GitHubHost.BehindRoute));
    }

    [Fact]
    public async Task Changed_Records_Come_Along_At_The_Head_And_On_The_Base_Branch()
    {
        head["docs/adr/0001-a.md"] = "# A, changed";
        onBase["docs/adr/0001-a.md"] = new JsonObject { ["object"] = new JsonObject { ["text"] = "# A" } };
        Given(new PullRequestJson(), PullRequestJson.Head, "docs/adr/0001-a.md");

        var decisions = (await host.LoadAsync()).Snapshot.Decisions;

        Assert.Equal("# A, changed", decisions.HeadTexts["docs/adr/0001-a.md"]);
        Assert.Equal("# A", decisions.BaseTexts["docs/adr/0001-a.md"]);
        Assert.Single(host.GitHub.CallsTo(GitHubHost.GraphQlRoute));
    }

    [Fact]
    public async Task Directories_Of_Packages_Come_Along_From_The_Second_Pull_Request_On()
    {
        host.GitHub.On($"{GitHubHost.GraphQlRoute} Packages", """
            {"data":{"repository":{"o0":{"entries":[{"name":"core","type":"tree"}]}}}}
            """);
        onBase["packages"] = Directory("core", "web");
        Given(new PullRequestJson().WithBaseText("packageJson", "package.json", Packages), PullRequestJson.Head);

        var first = (await host.LoadAsync()).Snapshot.Packages;
        var second = (await host.LoadAsync()).Snapshot.Packages;

        Assert.Equal(["core"], first.Select(p => p.Name));
        Assert.Equal(["core", "web"], second.Select(p => p.Name));
        Assert.Equal(["packages"], Asked('b'));
        Assert.Single(host.GitHub.Calls, c => c.Operation == "Packages");
    }

    [Fact]
    public async Task The_Root_Comes_Along_Though_No_Path_Leads_To_It()
    {
        host.GitHub.On($"{GitHubHost.GraphQlRoute} Packages", """{"data":{"repository":{"o0":null}}}""");
        onBase[""] = new JsonObject { ["entries"] = Entries("tool") };
        Given(new PullRequestJson().WithBaseText("cargoToml", "Cargo.toml", "[workspace]\nmembers = [\"tool\"]\n"), PullRequestJson.Head);

        await host.LoadAsync();

        Assert.Equal(["tool"], (await host.LoadAsync()).Snapshot.Packages.Select(p => p.Path));
    }

    [Fact]
    public async Task A_Page_Of_Files_That_A_Push_Has_Overtaken_Is_Read_Again()
    {
        host.WithPullRequest(new PullRequestJson().With("changedFiles", "1").With("additions", "1"));
        host.GitHub.On(Page, File("old.cs", "00000000000000000000000000000000000000ff")).On(Page, File("new.cs", PullRequestJson.Head));

        Assert.Equal("new.cs", Assert.Single((await host.LoadAsync()).Snapshot.Files).Path);
    }

    [Fact]
    public async Task The_Query_With_All_Of_It_Is_Valid()
    {
        onBase["packages"] = Directory("core");
        host.GitHub.On($"{GitHubHost.GraphQlRoute} Packages", """{"data":{"repository":{"o0":null,"o1":null}}}""");
        const string Manifest = """{"workspaces":["packages/*","tool"]}""";
        Given(new PullRequestJson().WithBaseText("packageJson", "package.json", Manifest), PullRequestJson.Head, "src/a.cs", "CODEOWNERS");
        await host.LoadAsync();
        await host.LoadAsync();

        var errors = await GraphQlSchema.ValidateAsync(host.GitHub.CallsTo(GitHubHost.GraphQlRoute).Select(c => c.Body));

        Assert.Contains("root: tree", host.GitHub.Calls.Last(c => c.Operation == "PullRequest").Body, StringComparison.Ordinal);
        Assert.All(errors, Assert.Empty);
    }

    private const string Page = $"{GitHubHost.FilesRoute}?per_page=100&page=1";

    private static string File(string path, string commit) => $$"""
        [{"filename":"{{path}}","status":"added","additions":1,"deletions":0,"patch":"@@ -0,0 +1 @@\n+x",
          "contents_url":"https://api.github.com/repos/octo-org/octo-repo/contents/{{path}}?ref={{commit}}"}]
        """;

    private static JsonObject Directory(params string[] names) => new() { ["object"] = new JsonObject { ["entries"] = Entries(names) } };

    private static JsonArray Entries(params string[] names) =>
        [.. names.Select(static n => (JsonNode)new JsonObject { ["name"] = n, ["type"] = "tree" })];

    /// <summary>GitHub tells of the code what it was asked, as it is in <see cref="head"/> and <see cref="onBase"/>.</summary>
    private void Given(PullRequestJson pullRequest, string commit, params string[] changed)
    {
        pullRequest.With("changedFiles", $"{changed.Length}");
        host.WithPullRequest(pullRequest);
        host.GitHub
            .On(Page, $"[{string.Join(',', changed.Select(static f => $$"""{"filename":"{{f}}","status":"modified"}"""))}]")
            .On(Query, call => Task.FromResult(FakeGitHub.Answer(With(pullRequest, Variables(call), commit))));
    }

    private string With(PullRequestJson pullRequest, JsonObject variables, string commit)
    {
        var files = new JsonObject();
        var target = new JsonObject { ["root"] = onBase.GetValueOrDefault("")?.DeepClone() };
        foreach (var (name, value) in variables.Where(static v => v.Key.Length > 1 && char.IsDigit(v.Key[1])))
        {
            var path = value!.GetValue<string>();
            if (name[0] == 'b')
            {
                target[name] = onBase.GetValueOrDefault(path)?.DeepClone();
            }
            else
            {
                files[name] = head.TryGetValue(path, out var text)
                    ? new JsonObject { ["object"] = new JsonObject { ["oid"] = "b10b", ["text"] = text } }
                    : null;
            }
        }

        var answer = JsonNode.Parse(pullRequest.ToString())!;
        answer["data"]!["code"] = new JsonObject
        {
            ["pullRequest"] = new JsonObject
            {
                ["head"] = new JsonObject
                {
                    ["nodes"] = new JsonArray(new JsonObject { ["commit"] = new JsonObject { ["oid"] = commit }, ["files"] = files }),
                },
                ["baseRef"] = new JsonObject
                {
                    ["tip"] = new JsonObject { ["oid"] = PullRequestJson.Base },
                    ["compare"] = new JsonObject { ["behindBy"] = 3, ["headTarget"] = new JsonObject { ["oid"] = commit } },
                    ["target"] = target,
                },
            },
        };
        return answer.ToJsonString();
    }

    /// <summary>The paths that the last query for the pull request asked for.</summary>
    private IEnumerable<string> Asked(char alias) => Variables()
        .Where(v => v.Key[0] == alias && v.Key.Length > 1 && char.IsDigit(v.Key[1]))
        .Select(static v => v.Value!.GetValue<string>());

    private JsonObject Variables() => Variables(host.GitHub.Calls.Last(static c => c.Operation == "PullRequest"));

    private static JsonObject Variables(FakeCall call) => JsonNode.Parse(call.Body)!["variables"]!.AsObject();
}
