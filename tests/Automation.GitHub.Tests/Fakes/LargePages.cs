using System.Text.Json.Nodes;
using Automation.Core.Reporting;

namespace Automation.GitHub.Tests.Fakes;

/// <summary>
/// Pages of a large pull request, a hundred items each, as GitHub cuts them: the cursor of a page is the number of items before the next
/// one.
/// </summary>
internal static class LargePages
{
    private const int PageSize = 100;

    /// <summary>GitHub lists no more commits of a pull request.</summary>
    private const int ListedCommits = 250;

    /// <summary>How many there are of everything but commits and files.</summary>
    private static readonly Dictionary<string, int> Totals =
        new() { ["reviews"] = 500, ["reviewThreads"] = 1_000, ["comments"] = 300, ["timelineItems"] = 150 };

    /// <summary>The query for the pull request, or for further pages of what its variables name.</summary>
    public static string Answer(FakeCall call, int files, int commits) =>
        call.Operation == "PullRequest" ? First(files, commits).ToString() : Further(call, commits).ToString();

    /// <summary>A page of files, one line each.</summary>
    public static string Files(FakeCall call, int count, int hidden, int tooLarge)
    {
        var query = System.Web.HttpUtility.ParseQueryString(call.Path[call.Path.IndexOf('?')..]);
        var (size, page) = (int.Parse(query["per_page"]!), int.Parse(query["page"]!));
        var from = (page - 1) * size;
        return new JsonArray([.. Enumerable.Range(from, Math.Clamp(Math.Min(count, 3_000) - from, 0, size)).Select(i => new JsonObject
        {
            ["filename"] = $"src/{i}.cs",
            ["status"] = "modified",
            ["additions"] = i < hidden ? 0 : 1,
            ["deletions"] = 0,
            ["patch"] = i < hidden + tooLarge ? null : "@@ -0,0 +1 @@\n+x",
        })]).ToJsonString();
    }

    /// <summary>A page of a comparison's commits.</summary>
    public static string Comparison(int page, int commits) => new JsonObject
    {
        ["total_commits"] = commits,
        ["behind_by"] = 4,
        ["commits"] = new JsonArray([.. Range((page - 1) * PageSize, commits).Select(i => new JsonObject
        {
            ["sha"] = (i + 1).ToString("x40"),
            ["commit"] = new JsonObject { ["message"] = $"feat: {i}" },
            ["parents"] = new JsonArray(),
        })]),
    }.ToJsonString();

    private static PullRequestJson First(int files, int commits) => new PullRequestJson()
        .With("changedFiles", $"{files}").With("additions", $"{files}")
        .With("commits", Page("commits", 0, commits))
        .With("reviews", Page("reviews", 0))
        .With("reviewThreads", Page("reviewThreads", 0))
        .With("comments", Page("comments", 0))
        .WithFlow("timelineItems", Page("timelineItems", 0));

    private static PullRequestJson Further(FakeCall call, int commits)
    {
        var answer = new PullRequestJson();
        var variables = JsonNode.Parse(call.Body)!["variables"]!;
        Add("commits", "commits");
        Add("reviews", "reviews");
        Add("threads", "reviewThreads");
        Add("turns", "timelineItems");
        Add("comments", "comments");
        return answer;

        void Add(string variable, string connection)
        {
            var isAsked = (bool)variables[$"more{char.ToUpperInvariant(variable[0])}{variable[1..]}"]!;
            answer.With(connection, isAsked ? Page(connection, int.Parse((string)variables[variable]!), commits) : "null");
        }
    }

    private static string Page(string connection, int from, int commits = 0)
    {
        var total = connection == "commits" ? ListedCommits : Totals[connection];
        var next = from + PageSize < total ? $"{from + PageSize}" : null;
        return new JsonObject
        {
            ["totalCount"] = connection == "commits" ? commits : total,
            ["pageInfo"] = connection == "comments"
                ? new JsonObject { ["hasPreviousPage"] = next is not null, ["startCursor"] = next }
                : new JsonObject { ["hasNextPage"] = next is not null, ["endCursor"] = next },
            ["nodes"] = new JsonArray([.. Range(from, total).Select(i => Node(connection, i))]),
        }.ToJsonString();
    }

    private static IEnumerable<int> Range(int from, int total) => Enumerable.Range(from, Math.Clamp(total - from, 0, PageSize));

    private static JsonNode Node(string connection, int i) => JsonNode.Parse(connection switch
    {
        "commits" => $$$$"""{"commit":{"oid":"{{{{i + 1:x40}}}}","message":"feat: {{{{i}}}}","parents":{"totalCount":1}}}""",
        "reviews" => """{"state":"COMMENTED","submittedAt":"2026-11-16T10:00:00Z","author":{"__typename":"User","login":"ada"}}""",
        "reviewThreads" => $$"""{"isResolved":true,"path":"src/a.cs","line":{{i + 1}}}""",
        "comments" => $$"""{"id":"IC_{{i + 1}}","fullDatabaseId":"{{i + 1}}","viewerDidAuthor":true,"body":"{{ReportMarkers.Comment}}"}""",
        _ => """{"__typename":"HeadRefForcePushedEvent","createdAt":"2026-11-16T10:00:00Z"}""",
    })!;
}
