using System.Text.Json.Nodes;
using Automation.Core.Policies;
using Automation.Core.Practices;
using Automation.GitHub.Tests.Fakes;

namespace Automation.GitHub.Tests.Snapshots;

/// <summary>What stands in for a policy file where there is none.</summary>
public sealed class AdoptedPolicyTests : IDisposable
{
    private const string Commitlint = """{"rules":{"type-enum":[2,"always",["base"]]}}""";

    private readonly GitHubHost host = new(policies: new PolicyResolver(PracticeCatalog.All));

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task Without_A_Policy_File_The_Configuration_Of_Commitlint_Applies()
    {
        host.WithPullRequest(new PullRequestJson().WithBaseText("commitlintrcJson", ".commitlintrc.json", Commitlint));

        var load = await host.LoadAsync();

        Assert.Equal(["base"], load.Policy.Policy.ConventionalCommits.Types);
        Assert.Contains(".commitlintrc.json", Assert.Single(load.Policy.Sources), StringComparison.Ordinal);
        Assert.Null(load.Proposed);
    }

    [Theory]
    [InlineData("""{"path":".github/automation.yml","object":{"text":"version: 1"}}""")]
    [InlineData("""{"path":".github/automation.yml","object":{"text":null}}""")]
    public async Task Where_There_Is_A_Policy_File_It_Does_Not(string file)
    {
        host.WithPullRequest(new PullRequestJson()
            .WithBaseFile("policy", file)
            .WithBaseText("commitlintrcJson", ".commitlintrc.json", Commitlint));

        Assert.NotEqual(["base"], (await host.LoadAsync()).Policy.Policy.ConventionalCommits.Types);
    }

    [Fact]
    public async Task A_Changed_Configuration_Is_A_Proposed_Policy()
    {
        Change(".commitlintrc.json", WithCommitlint(), Commitlint.Replace("base", "head", StringComparison.Ordinal));

        var load = await host.LoadAsync();

        Assert.Equal(["base"], load.Policy.Policy.ConventionalCommits.Types);
        Assert.Equal(["head"], load.Proposed!.Policy.ConventionalCommits.Types);
    }

    [Fact]
    public async Task A_Configuration_That_Is_Taken_Away_Leaves_The_Defaults()
    {
        Change(".commitlintrc.json", WithCommitlint(), null, "removed");

        Assert.Empty((await host.LoadAsync()).Proposed!.Sources);
    }

    [Fact]
    public async Task A_Package_File_That_Changes_Something_Else_Proposes_Nothing()
    {
        Change("package.json", WithCommitlint(), """{"dependencies":{"left-pad":"2.0.0"}}""");

        Assert.Null((await host.LoadAsync()).Proposed);
    }

    [Fact]
    public async Task A_Configuration_That_A_Policy_File_Stands_Before_Is_Not_Even_Read()
    {
        Change(".commitlintrc.json", WithCommitlint().WithBaseText("policy", PolicyResolver.FilePath, "version: 1"), "{}");

        Assert.Null((await host.LoadAsync()).Proposed);
        Assert.DoesNotContain(host.GitHub.Calls, c => c.Operation == "ProposedPolicy");
    }

    private static PullRequestJson WithCommitlint() =>
        new PullRequestJson().WithBaseText("commitlintrcJson", ".commitlintrc.json", Commitlint);

    private void Change(string path, PullRequestJson pullRequest, string? text, string status = "modified")
    {
        var found = new JsonObject
        {
            ["data"] = new JsonObject
            {
                ["repository"] = new JsonObject { ["o0"] = text is null ? null : new JsonObject { ["text"] = text } },
            },
        };
        var file = $$"""{"filename":"{{path}}","status":"{{status}}","additions":1}""";
        host.WithPullRequest(pullRequest.With("changedFiles", "1").With("additions", "1"))
            .GitHub.On($"{GitHubHost.FilesRoute}?per_page=100&page=1", $"[{file}]")
            .On(GitHubHost.GraphQlRoute, found.ToJsonString());
    }
}
