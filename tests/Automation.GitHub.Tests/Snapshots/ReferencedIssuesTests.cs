using System.Text.Json.Nodes;
using Automation.Core.Identity;
using Automation.Core.Ports;
using Automation.Core.Snapshots;
using Automation.GitHub.Tests.Contract;
using Automation.GitHub.Tests.Fakes;

namespace Automation.GitHub.Tests.Snapshots;

/// <summary>The issues that new debt markers name are looked up, where they may be.</summary>
public sealed class ReferencedIssuesTests : IDisposable
{
    private const string Operation = "ReferencedIssues";
    private const string Route = $"{GitHubHost.GraphQlRoute} {Operation}";
    private const string Files = $"{GitHubHost.FilesRoute}?per_page=100&page=1";

    private static readonly RepositoryName Own = new("octo-org", "octo-repo");
    private static readonly RepositoryName Other = new("acme", "other");

    private readonly GitHubHost host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task A_Pull_Request_Without_New_Markers_Costs_No_More()
    {
        var snapshot = await LoadAsync("no marker");

        Assert.Empty(snapshot.ReferencedIssues);
        Assert.DoesNotContain(host.GitHub.Calls, c => c.Operation == Operation);
    }

    [Fact]
    public async Task All_Issues_Are_Read_In_One_Query()
    {
        host.GitHub.On(Route, Answer(("i0", Closed(false)), ("i1", Closed(true)), ("i2", Closed(true))));

        var snapshot = await LoadAsync("// TODO(#3): a", "// TODO(#4): b", "// TODO(acme/other#5): c", "// TODO(#3): d");

        Assert.Equal(
            [
                new ReferencedIssue(Own, 3, ReferencedIssueState.Open),
                new ReferencedIssue(Own, 4, ReferencedIssueState.Closed),
                new ReferencedIssue(Other, 5, ReferencedIssueState.Closed),
            ],
            snapshot.ReferencedIssues);
        Assert.Empty(snapshot.Gaps);
        var call = Assert.Single(host.GitHub.Calls, c => c.Operation == Operation);
        Assert.All(await GraphQlSchema.ValidateAsync([call.Body]), Assert.Empty);
    }

    [Fact]
    public async Task An_Issue_That_Is_Not_There_Or_Was_Transferred_Is_Missing()
    {
        host.GitHub.On(Route, Answer(("i0", Nothing())).With(Error("NOT_FOUND", "i0", "issue")));

        Assert.Equal([ReferencedIssueState.Missing], await StatesAsync("// TODO(#3): a"));
    }

    [Fact]
    public async Task Of_Other_Repositories_Only_Public_Ones_Tell_Anything()
    {
        host.GitHub.On(Route, Answer(
            ("i0", Closed(true, isPrivate: true)), ("i1", null), ("i2", Nothing()), ("i3", null))
            .With(Error("NOT_FOUND", "i1"), Error("NOT_FOUND", "i2", "issue"), Error("FORBIDDEN", "i3")));

        var snapshot = await LoadAsync(
            "// TODO(acme/secret#3): a", "// TODO(acme/gone#4): b", "// TODO(acme/other#5): c", "// TODO(acme/sso#6): d");

        Assert.All(snapshot.ReferencedIssues, i => Assert.Equal(ReferencedIssueState.NotChecked, i.State));
        Assert.Equal(4, snapshot.ReferencedIssues.Count);
        Assert.Empty(snapshot.Gaps);
    }

    [Fact]
    public async Task A_Private_Repository_Reads_Its_Own_Issues()
    {
        host.GitHub.On(Route, Answer(("i0", Closed(true, isPrivate: true))));

        Assert.Equal([ReferencedIssueState.Closed], await StatesAsync("// TODO(#3): a"));
    }

    [Fact]
    public async Task An_App_That_May_Not_Read_Issues_Says_So()
    {
        host.GitHub.On(Route, Answer(("i0", Nothing())).With(Error("FORBIDDEN", "i0", "issue")));

        var snapshot = await LoadAsync("// TODO(#3): a");

        Assert.Equal(ReferencedIssueState.NotChecked, Assert.Single(snapshot.ReferencedIssues).State);
        Assert.Equal(
            new SnapshotGap(SnapshotPart.ReferencedIssues, "the App is not permitted to read the issues that markers name"),
            Assert.Single(snapshot.Gaps));
    }

    [Fact]
    public async Task Issues_That_GitHub_Fails_To_Read_Are_Read_Again_Later()
    {
        host.GitHub.On(Route, Answer(("i0", null)).With(Error(null, "i0")));

        await Assert.ThrowsAsync<TransientException>(() => LoadAsync("// TODO(#3): a"));
    }

    [Theory]
    [InlineData("https://api.github.com/", "github.com")]
    [InlineData("https://api.acme.ghe.com", "acme.ghe.com")]
    [InlineData("https://ghe.example/api/v3/", "ghe.example")]
    [InlineData("https://api.example:8443/api/v3", "api.example:8443")]
    public void The_Host_Of_Addresses_Follows_From_The_Api(string api, string expected)
    {
        using var other = new GitHubHost(o => o.ApiUrl = new Uri(api));

        Assert.Equal(expected, other.Options.WebHost);
    }

    private async Task<IEnumerable<ReferencedIssueState>> StatesAsync(params string[] lines) =>
        (await LoadAsync(lines)).ReferencedIssues.Select(i => i.State);

    private async Task<PullRequestSnapshot> LoadAsync(params string[] lines)
    {
        host.WithPullRequest(new PullRequestJson().With("changedFiles", "1").With("additions", $"{lines.Length}"));
        host.GitHub.On(Files, new JsonArray(new JsonObject
        {
            ["filename"] = "a.cs",
            ["status"] = "added",
            ["additions"] = lines.Length,
            ["patch"] = $"@@ -0,0 +1,{lines.Length} @@\n" + string.Join('\n', lines.Select(l => "+" + l)),
        }).ToJsonString());
        return (await host.LoadAsync()).Snapshot;
    }

    private static JsonObject Closed(bool closed, bool isPrivate = false) =>
        new() { ["isPrivate"] = isPrivate, ["issue"] = new JsonObject { ["closed"] = closed } };

    private static JsonObject Nothing() => new() { ["isPrivate"] = false, ["issue"] = null };

    private static JsonObject Error(string? type, params string[] path) => new()
    {
        ["type"] = type,
        ["message"] = "as GitHub puts it",
        ["path"] = new JsonArray([.. path.Select(p => JsonValue.Create(p))]),
    };

    private static AnswerJson Answer(params (string Alias, JsonObject? Node)[] nodes) => new(nodes, []);

    /// <summary>GitHub's answer, with errors or without.</summary>
    private sealed record AnswerJson((string Alias, JsonObject? Node)[] Nodes, JsonObject[] Errors)
    {
        public static implicit operator string(AnswerJson answer) => answer.ToJson();

        public AnswerJson With(params JsonObject[] errors) => this with { Errors = errors };

        private string ToJson()
        {
            var json = new JsonObject
            {
                ["data"] = new JsonObject(Nodes.Select(n => KeyValuePair.Create(n.Alias, (JsonNode?)n.Node))),
            };
            if (Errors.Length > 0)
            {
                json["errors"] = new JsonArray([.. Errors]);
            }

            return json.ToJsonString();
        }
    }
}
