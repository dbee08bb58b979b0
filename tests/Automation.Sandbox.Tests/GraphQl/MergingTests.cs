using Automation.Sandbox.Options;
using Automation.Sandbox.Tests.Http;

namespace Automation.Sandbox.Tests.GraphQl;

public sealed class MergingTests(GreeterRepository greeter) : SandboxTest(greeter)
{
    private const string Fields =
        """
        squashMergeAllowed mergeCommitAllowed rebaseMergeAllowed
        squashMergeCommitTitle squashMergeCommitMessage mergeCommitTitle mergeCommitMessage
        """;

    private static readonly string[] RestFields =
    [
        "allow_squash_merge", "allow_merge_commit", "allow_rebase_merge",
        "squash_merge_commit_title", "squash_merge_commit_message", "merge_commit_title", "merge_commit_message",
    ];

    [Fact]
    public async Task A_Repository_Merges_As_GitHub_Makes_A_New_One()
    {
        var repository = await RepositoryAsync(Server, Fields);

        Assert.Equal(
            ["true", "true", "true", "COMMIT_OR_PR_TITLE", "COMMIT_MESSAGES", "MERGE_MESSAGE", "PR_TITLE"],
            repository.AsObject().Select(static f => f.Value!.ToString()));
    }

    [Fact]
    public async Task Options_Say_Otherwise_To_Both_Interfaces()
    {
        var settings = new MergeSettings(true, false, false)
        {
            SquashTitle = SquashTitle.PullRequestTitle,
            SquashMessage = SquashMessage.PullRequestBody,
            MergeTitle = MergeTitle.PullRequestTitle,
            MergeMessage = MergeMessage.Blank,
        };
        await using var server = await StartAsync(settings);

        var repository = (await RepositoryAsync(server, Fields)).AsObject();
        var rest = await server.GetAsync(Repository);

        string[] expected = ["true", "false", "false", "PR_TITLE", "PR_BODY", "PR_TITLE", "BLANK"];
        Assert.Equal(expected, repository.Select(static f => f.Value!.ToString()));
        Assert.Equal(expected, RestFields.Select(f => rest[f]!.ToString()));
    }

    [Fact]
    public async Task The_Viewer_Is_Shown_The_Message_Of_Each_Method()
    {
        const string fields =
            """
            pullRequest(number: 7) {
              squash: viewerMergeHeadlineText(mergeType: SQUASH) squashBody: viewerMergeBodyText(mergeType: SQUASH)
              merge: viewerMergeHeadlineText(mergeType: MERGE) mergeBody: viewerMergeBodyText(mergeType: MERGE)
              usual: viewerMergeHeadlineText
            }
            """;
        await using var server = await StartAsync(MergeSettings.Default with { SquashMessage = SquashMessage.PullRequestBody });

        var texts = (await RepositoryAsync(server, fields))["pullRequest"]!.AsObject();

        Assert.Equal(
            [
                "feat: add a greeting (#7)",
                "For visitors.",
                "Merge pull request #7 from sandbox/greeting",
                "feat: add a greeting",
                "Merge pull request #7 from sandbox/greeting",
            ],
            texts.Select(static t => (string?)t.Value));
    }

    [Fact]
    public async Task Commits_Name_Their_Authors_As_Git_Does()
    {
        var repository = await RepositoryAsync(
            Server, "pullRequest(number: 7) { commits(first: 1) { nodes { commit { author { name email } } } } }");

        Assert.Equal(
            """{"name":"Ada Lovelace","email":"ada@example.org"}""",
            repository["pullRequest"]!["commits"]!["nodes"]![0]!["commit"]!["author"]!.ToJsonString());
    }

    private static async Task<JsonNode> RepositoryAsync(SandboxServer server, string fields)
    {
        var query = $$"""{ repository(owner: "sandbox", name: "greeter") { {{fields}} } }""";
        var answer = await server.Client.PostJsonAsync("/_sandbox/api/graphql", new { query });
        var json = (await answer.Content.ReadFromJsonAsync<JsonNode>())!;
        Assert.Null(json["errors"]);
        return json["data"]!["repository"]!;
    }

    private Task<SandboxServer> StartAsync(MergeSettings settings) => SandboxServer.StartAsync(
        new SandboxOptions { RepositoryPath = Source.Path, DataDirectory = Sibling("merging"), Merge = settings });
}
