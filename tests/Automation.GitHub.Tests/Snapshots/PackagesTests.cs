using System.Text.Json.Nodes;
using Automation.Core.Policies.Adoption;
using Automation.Core.Snapshots;
using Automation.Core.Workspaces;
using Automation.GitHub.GraphQl;
using Automation.GitHub.Tests.Fakes;

namespace Automation.GitHub.Tests.Snapshots;

public sealed class PackagesTests : IDisposable
{
    private readonly GitHubHost host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public void The_Query_Asks_For_Every_File_That_May_Name_Packages_Or_Stand_In_For_A_Policy() => Assert.All(
        WorkspaceManifests.Paths.Concat(CommitlintConfiguration.Paths),
        path => Assert.Contains($"file(path: \"{path}\")", GraphQlDocuments.PullRequest(0, []), StringComparison.Ordinal));

    [Fact]
    public async Task Packages_Are_Found_In_The_Directories_That_The_Base_Branch_Names()
    {
        host.WithPullRequest(new PullRequestJson()
                .WithBaseText("packageJson", "package.json", """{"workspaces":["packages/*"]}""")
                .WithBaseText("cargoToml", "Cargo.toml", "[workspace]\nmembers = [\"tool\"]\n"))
            .GitHub.On(GitHubHost.GraphQlRoute, """
                {"data":{"repository":{
                  "o0":{"entries":[{"name":"tool","type":"tree"},{"name":"README.md","type":"blob"}]},
                  "o1":{"entries":[{"name":"core","type":"tree"},{"name":"web","type":"tree"},{"name":"notes.md","type":"blob"}]}}}}
                """);

        var packages = (await host.LoadAsync()).Snapshot.Packages;

        Assert.Equal(
            [new WorkspacePackage("core", "packages/core"), new("web", "packages/web"), new("tool", "tool")], packages);
        Assert.Equal([$"{PullRequestJson.Base}:", $"{PullRequestJson.Base}:packages"], Asked());
    }

    [Fact]
    public async Task A_Manifest_Without_A_Workspace_Needs_No_Second_Query()
    {
        host.WithPullRequest(new PullRequestJson().WithBaseText("packageJson", "package.json", """{"name":"alone"}"""));

        Assert.Empty((await host.LoadAsync()).Snapshot.Packages);
        Assert.Single(host.GitHub.CallsTo(GitHubHost.GraphQlRoute));
    }

    [Fact]
    public async Task A_Directory_That_Is_Not_There_Holds_No_Packages()
    {
        host.WithPullRequest(new PullRequestJson().WithBaseText("packageJson", "package.json", """{"workspaces":["packages/*"]}"""))
            .GitHub.On(GitHubHost.GraphQlRoute, """{"data":{"repository":{"o0":null}}}""");

        Assert.Empty((await host.LoadAsync()).Snapshot.Packages);
    }

    [Fact]
    public async Task No_More_Than_Fifty_Directories_Are_Asked_For()
    {
        var workspaces = new JsonArray([.. Enumerable.Range(0, 60).Select(static i => JsonValue.Create($"group{i:00}/*"))]);
        host.WithPullRequest(new PullRequestJson()
                .WithBaseText("packageJson", "package.json", new JsonObject { ["workspaces"] = workspaces }.ToJsonString()))
            .GitHub.On(GitHubHost.GraphQlRoute, """{"data":{"repository":{}}}""");

        await host.LoadAsync();

        Assert.Equal(50, Asked().Count);
    }

    private List<string?> Asked() =>
    [
        .. JsonNode.Parse(host.GitHub.CallsTo(GitHubHost.GraphQlRoute)[1].Body)!["variables"]!.AsObject()
            .Where(static v => v.Key.StartsWith('e')).Select(static v => (string?)v.Value),
    ];
}
