using System.Text.Json;
using System.Text.Json.Nodes;
using Automation.Core.Identity;
using Automation.Core.Practices;
using Automation.Core.Reporting;
using Automation.GitHub.GraphQl;
using Automation.GitHub.Tests.Fakes;

namespace Automation.GitHub.Tests.Contract;

/// <summary>Every query and mutation that is sent is one that GitHub's published schema allows.</summary>
public sealed class GraphQlContractTests
{
    private const string Prefix = "Automation.GitHub.Queries.";

    [Fact]
    public async Task Every_Query_Of_A_Load_With_Further_Pages_Is_Valid()
    {
        using var host = new GitHubHost();
        host.WithPullRequest(Paged());
        host.GitHub.On(GitHubHost.GraphQlRoute, new PullRequestJson().ToString())
            .On($"{GitHubHost.FilesRoute}?per_page=100&page=1", """[{"filename":"records/0001-a.md","status":"added","additions":1}]""");
        host.GitHub.On(GitHubHost.GraphQlRoute, """{"data":{"repository":{"o0":null,"o1":{"text":"# A"}}}}""");

        await host.LoadAsync();
        var bodies = host.GitHub.CallsTo(GitHubHost.GraphQlRoute).Select(c => c.Body).ToList();
        var errors = await GraphQlSchema.ValidateAsync(bodies);

        Assert.Equal(["PullRequest", "FurtherPages", "Decisions", "HeadFiles"], bodies.Select(NameOf));
        Assert.All(errors, Assert.Empty);
    }

    [Fact]
    public async Task Every_Query_Of_A_History_With_Further_Pages_Is_Valid()
    {
        using var host = new GitHubHost();
        host.WithToken().GitHub
            .On(GitHubHost.GraphQlRoute, HistoryJson.PullRequests(new JsonObject
            {
                ["reviews"] = HistoryJson.Page([], more: "r1"),
                ["timelineItems"] = HistoryJson.Page([], more: "t1"),
            }))
            .On(GitHubHost.GraphQlRoute, HistoryJson.Further([], []))
            .On(GitHubHost.GraphQlRoute, HistoryJson.Issues());

        await host.History.ReadPullRequestsAsync(HistoryJson.Repository, default, "a cursor", CancellationToken.None);
        await host.History.ReadIssuesAsync(HistoryJson.Repository, default, null, CancellationToken.None);
        var bodies = host.GitHub.CallsTo(GitHubHost.GraphQlRoute).Select(c => c.Body).ToList();
        var errors = await GraphQlSchema.ValidateAsync(bodies);

        Assert.Equal(["History", "FurtherPages", "Issues"], bodies.Select(NameOf));
        Assert.All(errors, Assert.Empty);
    }

    [Fact]
    public async Task Every_Query_Of_A_Reading_Of_Decisions_Is_Valid()
    {
        using var host = new GitHubHost();
        host.WithToken().GitHub
            .On(GitHubHost.GraphQlRoute, DecisionsJson.Head(adrDir: "records", entries: ["0001-a.md"]))
            .On(GitHubHost.GraphQlRoute, """{"data":{"repository":{"o0":null}}}""");

        await host.Decisions.ReadAsync(DecisionsJson.Search, CancellationToken.None);
        var bodies = host.GitHub.CallsTo(GitHubHost.GraphQlRoute).Select(c => c.Body).ToList();
        var errors = await GraphQlSchema.ValidateAsync(bodies);

        Assert.Equal(["DecisionRegister", "Decisions", "Decisions"], bodies.Select(NameOf));
        Assert.All(errors, Assert.Empty);
    }

    [Fact]
    public async Task Every_Document_That_Reads_Or_Writes_A_Report_Is_Valid()
    {
        using var host = new GitHubHost().WithToken();
        host.GitHub.On(GitHubHost.PublishRoute, """{"data":{"w0":{"checkRun":{"id":"CR_1"}}}}""");
        var plan = new CheckRunPlan
        {
            Name = "automation/review",
            ExternalId = "automation/review/01",
            Conclusion = CheckConclusion.Failure,
            Title = "Not reviewed",
            Summary = "Nobody approved.",
            Text = "Details.",
            Actions = [RequestedAction.Recheck],
            Annotations = [.. Enumerable.Range(1, 51)
                .Select(n => new CheckAnnotation("a.cs", n, (Severity)(n % 3), "A title", "A message"))],
        };
        var bare = plan with { Annotations = [], Actions = [], Text = "" };
        var head = new CommitSha(PullRequestJson.Head);

        await host.ApplyAsync(
            new ReportWrite.CreateCheckRun(head, plan),
            new ReportWrite.CreateCheckRun(head, bare with { Conclusion = CheckConclusion.Skipped }),
            new ReportWrite.UpdateCheckRun("CR_2", plan with { Conclusion = CheckConclusion.Neutral }),
            new ReportWrite.UpdateCheckRun("CR_3", bare with { Conclusion = CheckConclusion.Success }),
            new ReportWrite.CreateComment("text"),
            new ReportWrite.UpdateComment("IC_1", "text"),
            new ReportWrite.DeleteComment("IC_2"));
        await host.Publisher.ListCheckRunsAsync(GitHubHost.Installation, GitHubHost.Repository, "R_10", head, CancellationToken.None);
        var bodies = host.GitHub.CallsTo(GitHubHost.GraphQlRoute).Select(c => c.Body).ToList();
        var errors = await GraphQlSchema.ValidateAsync(bodies);

        Assert.Equal(["PublishReport", "PublishReport", "CheckRuns"], bodies.Select(NameOf));
        Assert.All(errors, Assert.Empty);
    }

    [Fact]
    public void The_Tests_Above_Know_Every_Document()
    {
        var documents = typeof(GraphQlDocuments).Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal) && !n.Contains(".Fragments.", StringComparison.Ordinal))
            .Select(n => n[Prefix.Length..^".graphql".Length]);

        Assert.Equal(
            ["CheckRuns", "FurtherPages", "History", "Issues", "PullRequest"], documents.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_GitHub_Does_Not_Know_Is_Refused()
    {
        string[] wrong =
        [
            """{"query":"query Q { viewer { loginn } }","variables":{}}""",
            """{"query":"query Q($id: ID!) { node(id: $id) { id } }","variables":{}}""",
            """{"query":"query Q { viewer { login } }","variables":{"extra":1}}""",
            """{"query":"mutation M { addStar(input: { starrable: \"x\" }) { clientMutationId } }","variables":{}}""",
            """{"query":"query Q {","variables":{}}""",
        ];

        var errors = await GraphQlSchema.ValidateAsync(wrong);

        Assert.Equal(wrong.Length, errors.Count);
        Assert.All(errors, Assert.NotEmpty);
    }

    /// <summary>A pull request with a second page of everything, and a record in a directory that only <c>.adr-dir</c> names.</summary>
    private static PullRequestJson Paged()
    {
        const string Forward = """{"totalCount":0,"pageInfo":{"hasNextPage":true,"endCursor":"c1"},"nodes":[]}""";
        return new PullRequestJson()
            .With("commits", Forward)
            .With("reviews", Forward)
            .With("reviewThreads", Forward)
            .WithFlow("timelineItems", Forward)
            .With("comments", """{"totalCount":1,"pageInfo":{"hasPreviousPage":true,"startCursor":"c1"},"nodes":[]}""")
            .With("changedFiles", "1")
            .With("additions", "1")
            .WithBaseFile("adrDir", """{"path":".adr-dir","object":{"text":"records\n"}}""");
    }

    private static string NameOf(string body)
    {
        using var json = JsonDocument.Parse(body);
        var query = json.RootElement.GetProperty("query").GetString()!;
        var word = query.Contains("mutation ", StringComparison.Ordinal) ? "mutation " : "query ";
        var start = query.IndexOf(word, StringComparison.Ordinal) + word.Length;
        return query[start..query.IndexOf('(', start)];
    }
}
