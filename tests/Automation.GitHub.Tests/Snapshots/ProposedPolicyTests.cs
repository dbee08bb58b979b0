using System.Text.Json.Nodes;
using Automation.Core.Policies;
using Automation.GitHub.Tests.Fakes;

namespace Automation.GitHub.Tests.Snapshots;

public sealed class ProposedPolicyTests : IDisposable
{
    private const string Modified = """{"filename":".github/automation.yml","status":"modified","additions":1,"patch":"@@"}""";
    private const string Removed = """{"filename":".github/automation.yml","status":"removed","additions":1,"patch":"@@"}""";

    private readonly GitHubHost host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task A_Pull_Request_That_Leaves_The_Policy_Alone_Proposes_None()
    {
        Change("""{"filename":"src/automation.yml","status":"modified","additions":1,"patch":"@@"}""", WithPolicy());

        Assert.Null((await host.LoadAsync()).Proposed);
        Assert.DoesNotContain(host.GitHub.Calls, c => c.Operation == "ProposedPolicy");
    }

    [Fact]
    public async Task The_Heads_File_Is_Proposed_While_The_Bases_Applies()
    {
        Change(Modified, WithPolicy(), Text("version: 1\nexempt: { labels: [head] }"));

        var load = await host.LoadAsync();

        Assert.Equal(["base"], load.Policy.Policy.Exempt.Labels);
        Assert.Equal(["head"], load.Proposed!.Policy.Exempt.Labels);
        Assert.Equal($"{PullRequestJson.Head}:.github/automation.yml", Asked());
    }

    [Fact]
    public async Task A_First_File_Is_Proposed_Over_The_Organisations()
    {
        var first = new PullRequestJson()
            .WithOrganisation("""{"nameWithOwner":"octo-org/.github","policy":{"text":"version: 1\nexempt: { labels: [org] }"}}""");
        Change(Modified.Replace("modified", "added", StringComparison.Ordinal), first, Text("version: 1\nexempt: { authors: [head] }"));

        var proposed = (await host.LoadAsync()).Proposed!;

        Assert.Equal(["org"], proposed.Policy.Exempt.Labels);
        Assert.Equal(["head"], proposed.Policy.Exempt.Authors);
        Assert.Equal(["octo-org/.github", ".github/automation.yml"], proposed.Sources);
    }

    [Theory]
    [InlineData(Removed)]
    [InlineData("""{"filename":"old.yml","previous_filename":".github/automation.yml","status":"renamed","additions":1,"patch":"@@"}""")]
    public async Task Without_Its_File_A_Repository_Has_The_Defaults(string change)
    {
        Change(change, WithPolicy(), "null");

        var proposed = (await host.LoadAsync()).Proposed!;

        Assert.Empty(proposed.Sources);
        Assert.Empty(proposed.Problems);
        Assert.Empty(proposed.Policy.Exempt.Labels);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("""{"text":null}""")]
    [InlineData("""{"entries":[]}""")]
    public async Task A_File_That_Cannot_Be_Read_Is_A_Problem_And_Changes_Nothing(string found)
    {
        Change(Modified, WithPolicy(), found);

        var proposed = (await host.LoadAsync()).Proposed!;

        var problem = Assert.Single(proposed.Problems);
        Assert.Equal((".github/automation.yml", 1), (problem.Source, problem.Line));
        Assert.Contains("could not be read", problem.Message, StringComparison.Ordinal);
        Assert.Equal(["base"], proposed.Policy.Exempt.Labels);
        Assert.DoesNotContain(".github/automation.yml", proposed.Sources);
    }

    [Fact]
    public async Task A_File_That_Is_Too_Long_Is_A_Problem()
    {
        Change(Modified, WithPolicy(), Text("version: 1\n# " + new string('x', 64 * 1024)));

        Assert.Contains("64 KiB", Assert.Single((await host.LoadAsync()).Proposed!.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_File_That_Is_Not_Valid_Is_A_Problem_With_Its_Place()
    {
        Change(Modified, WithPolicy(), Text("version: 1\nexmept: {}"));

        var load = await host.LoadAsync();

        Assert.Equal(2, Assert.Single(load.Proposed!.Problems).Line);
        Assert.Empty(load.Policy.Problems);
    }

    [Theory]
    [InlineData("main", "head")]
    [InlineData("release", "org")]
    public async Task In_The_Organisations_Own_Repository_The_Default_Branchs_File_Is_Both_Layers(string branch, string enforced)
    {
        const string Policy = "version: 1\nexempt: { labels: [org] }\nenforced: [exempt.labels]\n";
        var own = new PullRequestJson()
            .WithRepository("nameWithOwner", "\"octo-org/.github\"")
            .With("baseRefName", $"\"{branch}\"")
            .WithBaseText("policy", PolicyResolver.FilePath, Policy)
            .WithOrganisation(new JsonObject
            {
                ["nameWithOwner"] = "octo-org/.github",
                ["policy"] = new JsonObject { ["text"] = Policy },
            }.ToJsonString());
        Change(Modified, own, Text(Policy.Replace("[org]", "[head]", StringComparison.Ordinal) + "waivers: { by: [admin] }"));

        var proposed = (await host.LoadAsync()).Proposed!.Policy;

        Assert.Equal([enforced], proposed.Exempt.Labels);
        Assert.Equal(["admin"], proposed.Waivers.By);
    }

    private static PullRequestJson WithPolicy() => new PullRequestJson()
        .WithBaseText("policy", PolicyResolver.FilePath, "version: 1\nexempt: { labels: [base] }");

    private static string Text(string text) => new JsonObject { ["text"] = text }.ToJsonString();

    private void Change(string file, PullRequestJson pullRequest, string? found = null)
    {
        host.WithPullRequest(pullRequest.With("changedFiles", "1").With("additions", "1"))
            .GitHub.On($"{GitHubHost.FilesRoute}?per_page=100&page=1", $"[{file}]");
        if (found is not null)
        {
            host.GitHub.On(GitHubHost.GraphQlRoute, "{\"data\":{\"repository\":{\"o0\":" + found + "}}}");
        }
    }

    private string? Asked() =>
        JsonNode.Parse(host.GitHub.CallsTo(GitHubHost.GraphQlRoute)[1].Body)!["variables"]!["e0"]?.GetValue<string>();
}
