using System.Net;
using System.Text.Json.Nodes;
using Automation.Core.Diffs;
using Automation.Core.Identity;
using Automation.Core.Ports;
using Automation.Core.Practices.Review;
using Automation.Core.Snapshots;
using Automation.GitHub.Snapshots;
using Automation.GitHub.Tests.Contract;
using Automation.GitHub.Tests.Fakes;

namespace Automation.GitHub.Tests.Snapshots;

/// <summary>Teams, roles and approved diffs are read where the review practice needs them.</summary>
public sealed class ReviewContextTests : IDisposable
{
    private static readonly CommitSha Old = new("00000000000000000000000000000000000000aa");
    private static readonly CommitSha Older = new("00000000000000000000000000000000000000ab");

    private readonly GitHubHost host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task Members_Of_All_Teams_Are_Read_Together_And_Page_By_Page()
    {
        host.GitHub
            .On(Teams, Answer(
                ("t0", Team("octo-org/pay", "VISIBLE", "more", "ada")), ("t1", Team("octo-org/spies", "SECRET", null, "bond"))))
            .On(Teams, Answer(("t0", Team("octo-org/pay", "VISIBLE", null, "grace"))));

        var snapshot = await CompleteAsync(new ReviewNeeds(["Octo-Org/Pay", "octo-org/spies", "octo-org/PAY"], [], []));

        Assert.Equal(["octo-org/pay", "octo-org/spies"], snapshot.Teams.Values.Select(t => t.Name).Order());
        Assert.Equal((true, "ada,grace"), Tell(snapshot.Teams["octo-org/pay"]));
        Assert.Equal((false, "bond"), Tell(snapshot.Teams["octo-org/spies"]));
        Assert.Empty(snapshot.Gaps);
        Assert.All(await GraphQlSchema.ValidateAsync(host.GitHub.CallsTo(GitHubHost.GraphQlRoute).Select(c => c.Body)), Assert.Empty);
        Assert.Equal(2, host.GitHub.CallsTo(GitHubHost.GraphQlRoute).Count);
    }

    [Fact]
    public async Task Teams_That_Are_Not_There_Or_Of_Others_Are_Not_Visible()
    {
        host.GitHub.On(Teams, Answer(("t0", null)));

        var snapshot = await CompleteAsync(new ReviewNeeds(["octo-org/gone", "acme/pay"], [], []));

        Assert.Equal((false, null), Tell(snapshot.Teams["octo-org/gone"]));
        Assert.Equal((false, null), Tell(snapshot.Teams["acme/pay"]));
        Assert.Empty(snapshot.Gaps);
        Assert.DoesNotContain("acme", Assert.Single(host.GitHub.CallsTo(GitHubHost.GraphQlRoute)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_App_That_May_Not_Read_Members_Says_So()
    {
        host.GitHub.On(Teams, """
            {"data":{"organization":{"t0":null}},"errors":[{"type":"FORBIDDEN","message":"No.","path":["organization","t0"]}]}
            """);

        var snapshot = await CompleteAsync(new ReviewNeeds(["octo-org/pay"], [], []));

        Assert.Equal((false, null), Tell(snapshot.Teams["octo-org/pay"]));
        Assert.Equal(
            new SnapshotGap(SnapshotPart.Teams, "the App is not permitted to read the members of teams"), Assert.Single(snapshot.Gaps));
    }

    [Fact]
    public async Task A_User_Has_No_Teams()
    {
        host.GitHub.On(Teams, """
            {"data":{"organization":null},"errors":[{"type":"NOT_FOUND","message":"No.","path":["organization"]}]}
            """);

        var snapshot = await CompleteAsync(new ReviewNeeds(["octo-org/pay"], [], []));

        Assert.False(snapshot.Teams["octo-org/pay"].IsVisible);
        Assert.Empty(snapshot.Gaps);
    }

    [Fact]
    public async Task Teams_That_GitHub_Fails_To_Read_Are_Read_Again_Later()
    {
        host.GitHub.On(Teams, """{"data":{"organization":{"t0":null}},"errors":[{"message":"Timeout","path":["organization","t0"]}]}""");

        await Assert.ThrowsAsync<TransientException>(() => CompleteAsync(new ReviewNeeds(["octo-org/pay"], [], [])));
    }

    [Fact]
    public async Task A_Team_Of_Which_Not_All_Members_Can_Be_Read_Tells_None()
    {
        for (var page = 0; page < 10; page++)
        {
            host.GitHub.On(Teams, Answer(("t0", Team("octo-org/all", "VISIBLE", $"c{page}", $"m{page}"))));
        }

        var snapshot = await CompleteAsync(new ReviewNeeds(["octo-org/all"], [], []));

        Assert.Equal((true, null), Tell(snapshot.Teams["octo-org/all"]));
        Assert.Equal("the members of 1 of 1 teams could not be read whole", Assert.Single(snapshot.Gaps).Reason);
    }

    [Theory]
    [InlineData("""{"permission":"write","role_name":"maintain"}""", RepositoryPermission.Maintain)]
    [InlineData("""{"permission":"read","role_name":"triage"}""", RepositoryPermission.Triage)]
    [InlineData("""{"permission":"write","role_name":"release captain"}""", RepositoryPermission.Write)]
    [InlineData("""{"permission":"admin","role_name":"admin"}""", RepositoryPermission.Admin)]
    [InlineData("""{"permission":"none","role_name":""}""", RepositoryPermission.None)]
    public async Task Roles_Are_Told_By_Name_And_Custom_Ones_By_Their_Base(string answer, RepositoryPermission expected)
    {
        host.GitHub.On(Role("ada"), answer);

        var snapshot = await CompleteAsync(new ReviewNeeds([], ["ada"], []));

        Assert.Equal(expected, snapshot.Permissions["ADA"]);
        Assert.Empty(snapshot.Gaps);
    }

    [Fact]
    public async Task Whom_GitHub_Does_Not_Know_May_Do_Nothing()
    {
        host.GitHub.On(Role("nobody"), """{"message":"Not Found"}""", HttpStatusCode.NotFound);

        Assert.Equal(RepositoryPermission.None, (await CompleteAsync(new ReviewNeeds([], ["nobody"], []))).Permissions["nobody"]);
    }

    [Fact]
    public async Task Roles_That_The_App_May_Not_Read_Are_A_Gap()
    {
        host.GitHub.On(Role("ada"), """{"message":"Resource not accessible by integration"}""", HttpStatusCode.Forbidden);

        var snapshot = await CompleteAsync(new ReviewNeeds([], ["ada"], []));

        Assert.Equal(SnapshotPart.Permissions, Assert.Single(snapshot.Gaps).Part);
    }

    [Fact]
    public async Task No_More_Than_Twenty_Roles_Are_Asked_For()
    {
        string[] people = [.. Enumerable.Range(0, 21).Select(i => $"p{i}")];
        foreach (var login in people)
        {
            host.GitHub.On(Role(login), """{"permission":"read","role_name":"read"}""");
        }

        var snapshot = await CompleteAsync(new ReviewNeeds([], people, []));

        Assert.Equal("the roles of 1 of 21 people were not read", Assert.Single(snapshot.Gaps).Reason);
    }

    [Fact]
    public async Task A_Known_Diff_That_Is_The_Heads_Is_Not_Asked_For_Again()
    {
        var head = PatchId.Of([])!.PatchId;
        var snapshot = await CompleteAsync(
            new ReviewNeeds([], [], [Old]), known: [new ApprovedDiff(Old, "other", "1111"), new ApprovedDiff(Old, "main", head)]);

        Assert.Equal(head, snapshot.ReviewedDiffs[Old].Identity?.PatchId);
        Assert.Null(snapshot.ReviewedDiffs[Old].Unknown);
        Assert.Equal([KeyValuePair.Create((Old, "other"), "1111")], snapshot.EarlierDiffs);
    }

    [Fact]
    public async Task Of_A_Known_Diff_That_Is_Another_A_Comparison_Tells_Which_Files_It_Changed()
    {
        host.GitHub.On(Comparison(Old), new JsonObject { ["files"] = new JsonArray(File("a.cs", patch: "@@")) }.ToJsonString());

        var first = await CompleteAsync(new ReviewNeeds([], [], [Old]));
        var known = new ApprovedDiff(Old, "main", first.ReviewedDiffs[Old].Identity!.PatchId);
        var again = await CompleteAsync(new ReviewNeeds([], [], [Old]), known: [known]);

        Assert.Equal(["a.cs"], first.ReviewedDiffs[Old].Identity!.Files.Keys);
        Assert.Equal(first.ReviewedDiffs[Old].Identity!.Files, again.ReviewedDiffs[Old].Identity!.Files);
    }

    [Theory]
    [InlineData(HttpStatusCode.OK)]
    [InlineData(HttpStatusCode.NotFound)]
    public async Task What_Was_Seen_First_Of_An_Approved_Commit_Counts(HttpStatusCode status)
    {
        host.GitHub.On(Comparison(Old), """{"files":[]}""", status);

        var diff = (await CompleteAsync(new ReviewNeeds([], [], [Old]), known: [new ApprovedDiff(Old, "main", "2222")])).ReviewedDiffs[Old];

        Assert.Equal(("2222", null), (diff.Identity?.PatchId, diff.Unknown));
        Assert.Empty(diff.Identity!.Files);
    }

    [Fact]
    public async Task A_Comparison_Without_A_Change_Is_The_Empty_Diff()
    {
        host.GitHub.On(Comparison(Old), """{"files":[]}""");

        var diff = (await CompleteAsync(new ReviewNeeds([], [], [Old]))).ReviewedDiffs[Old];

        Assert.Equal(PatchId.Of([])!.PatchId, diff.Identity?.PatchId);
        Assert.Null(diff.Unknown);
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound)]
    [InlineData(HttpStatusCode.UnprocessableEntity)]
    public async Task A_Commit_That_Is_Gone_Is_Said(HttpStatusCode status)
    {
        host.GitHub.On(Comparison(Old), """{"message":"No common ancestor"}""", status);

        Assert.Equal(
            new ReviewedDiff(null, "the commit is gone"), (await CompleteAsync(new ReviewNeeds([], [], [Old]))).ReviewedDiffs[Old]);
    }

    [Fact]
    public async Task A_Comparison_That_May_Be_Cut_Is_Not_Taken_For_Whole()
    {
        var files = new JsonArray([.. Enumerable.Range(0, 300).Select(i => File($"{i}", patch: "@@"))]);
        host.GitHub.On(Comparison(Old), new JsonObject { ["files"] = files }.ToJsonString());

        var diff = (await CompleteAsync(new ReviewNeeds([], [], [Old]))).ReviewedDiffs[Old];

        Assert.Equal("more than 300 files changed: GitHub does not show what was approved whole", diff.Unknown);
    }

    [Fact]
    public async Task A_File_Of_Which_Only_The_Pull_Request_Shows_The_Lines_Cannot_Be_Compared()
    {
        host.GitHub.On(Comparison(Old), new JsonObject { ["files"] = new JsonArray(File("a.cs", patch: null)) }.ToJsonString());
        ChangedFile[] head = [new() { Path = "a.cs", Status = FileStatus.Modified, Patch = "@@ -1 +1 @@\n-a\n+b", Blob = "b10b" }];

        var diff = (await CompleteAsync(new ReviewNeeds([], [], [Old]), s => s with { Files = head })).ReviewedDiffs[Old];

        Assert.Equal("GitHub does not show all that was approved", diff.Unknown);
    }

    [Fact]
    public async Task Of_What_Is_Merged_Nothing_Is_Asked()
    {
        var snapshot = await CompleteAsync(new ReviewNeeds([], [], [Old]), s => s with { Status = PullRequestStatus.Merged });

        Assert.Equal("the pull request is merged", snapshot.ReviewedDiffs[Old].Unknown);
    }

    [Fact]
    public async Task The_Newest_Approvals_Are_Compared_First()
    {
        host.GitHub.On(Comparison(Old), """{"files":[]}""").On(Comparison(Older), """{"files":[]}""");
        Review[] reviews = [ReviewOf(Older, hour: 8), ReviewOf(Old, hour: 9)];

        await CompleteAsync(new ReviewNeeds([], [], [Older, Old]), s => s with { Reviews = reviews });

        Assert.Equal(
            [Comparison(Old), Comparison(Older)],
            host.GitHub.Calls.Select(c => c.ToString().Split('?')[0]).Where(c => c.Contains("/compare/", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Nothing_More_Is_Asked_Once_All_Requests_Are_Spent()
    {
        CommitSha[] commits = [.. Enumerable.Range(1, 8).Select(i => new CommitSha(i.ToString("x40")))];
        foreach (var commit in commits)
        {
            host.GitHub.On(Comparison(commit), """{"files":[]}""");
        }

        var snapshot = await CompleteAsync(new ReviewNeeds([], ["ada"], commits), spent: 55);

        Assert.Equal(ReviewContext.MaxRequests, host.GitHub.Calls.Count);
        Assert.Equal(4, snapshot.ReviewedDiffs.Values.Count(d => d.Identity is not null));
        Assert.Equal(4, snapshot.ReviewedDiffs.Values.Count(d => d.Unknown == "only the newest approvals are compared"));
        Assert.Equal(new SnapshotGap(SnapshotPart.Permissions, "the roles of 1 of 1 people were not read"), Assert.Single(snapshot.Gaps));
    }

    private const string Teams = $"{GitHubHost.GraphQlRoute} Teams";

    private static string Role(string login) => $"GET /repositories/10/collaborators/{login}/permission";

    private static string Comparison(CommitSha commit) => $"GET /repositories/10/compare/{PullRequestJson.Base}...{commit}";

    private static (bool IsVisible, string? Members) Tell(TeamMembers team) =>
        (team.IsVisible, team.Members is null ? null : string.Join(',', team.Members));

    private static Review ReviewOf(CommitSha commit, int hour) => new()
    {
        Author = new Actor("ada"),
        State = ReviewState.Approved,
        SubmittedAt = new DateTimeOffset(2026, 11, 16, hour, 0, 0, TimeSpan.Zero),
        Commit = commit,
    };

    private static JsonObject File(string name, string? patch) => new()
    {
        ["filename"] = name,
        ["status"] = "modified",
        ["additions"] = 1,
        ["deletions"] = 0,
        ["sha"] = "b10b",
        ["patch"] = patch,
    };

    private static JsonObject Team(string slug, string privacy, string? next, params string[] members) => new()
    {
        ["combinedSlug"] = slug,
        ["privacy"] = privacy,
        ["members"] = HistoryJson.Page([.. members.Select(m => new JsonObject { ["login"] = m })], next),
    };

    private static string Answer(params (string Alias, JsonObject? Team)[] teams) => new JsonObject
    {
        ["data"] = new JsonObject
        {
            ["organization"] = new JsonObject(teams.Select(t => KeyValuePair.Create(t.Alias, (JsonNode?)t.Team))),
        },
    }.ToJsonString();

    /// <param name="spent">How many requests the load took before.</param>
    private async Task<PullRequestSnapshot> CompleteAsync(
        ReviewNeeds needs,
        Func<PullRequestSnapshot, PullRequestSnapshot>? change = null,
        IReadOnlyList<ApprovedDiff>? known = null,
        int spent = 0)
    {
        host.WithToken();
        var client = (await host.Access.OpenAsync(GitHubHost.Installation, CancellationToken.None))!;
        host.GitHub.On("GET /rate_limit", "{}");
        for (var i = 0; i < spent; i++)
        {
            await client.GetAsync<object>("rate_limit", CancellationToken.None);
        }

        var snapshot = new PullRequestSnapshot
        {
            Key = GitHubHost.Key,
            Repository = new RepositoryInfo { Id = GitHubHost.Repository, Name = new RepositoryName("octo-org", "octo-repo") },
            BaseRef = "main",
            BaseSha = new CommitSha(PullRequestJson.Base),
            HeadRef = "greeting",
            HeadSha = new CommitSha(PullRequestJson.Head),
        };
        return await ReviewContext.CompleteAsync(client, change?.Invoke(snapshot) ?? snapshot, needs, known ?? [], CancellationToken.None);
    }
}
