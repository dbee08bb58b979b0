using System.Text.Json.Nodes;
using Automation.Core.Ports;
using Automation.GitHub.Tests.Fakes;

namespace Automation.GitHub.Tests.Decisions;

public sealed class DecisionSourceTests : IDisposable
{
    private const string Route = GitHubHost.GraphQlRoute;

    private readonly GitHubHost host = new();

    public DecisionSourceTests() => host.WithToken();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task Records_Come_With_Their_Blobs_And_Texts_But_No_Readme()
    {
        host.GitHub.On(Route, DecisionsJson.Head(entries: ["README.md", "0002-b.md", "0001-a.md", "picture.png"]))
            .On(Route, DecisionsJson.Texts("# A", null));

        var tree = await ReadAsync(DecisionsJson.Search);

        Assert.Equal((PullRequestJson.Base, "main"), (tree!.Commit!.Value.Value, tree.Branch));
        Assert.Equal(
            [new DecisionFile("docs/adr/0001-a.md", "0001-a.md", "# A"), new DecisionFile("docs/adr/0002-b.md", "0002-b.md", null)],
            tree.Files);
        Assert.Empty(tree.Cut);
    }

    [Fact]
    public async Task What_Is_Known_Is_Not_Read_Again()
    {
        host.GitHub.On(Route, DecisionsJson.Head(entries: ["0001-a.md", "0002-b.md"])).On(Route, DecisionsJson.Texts("# B"));
        var known = new Dictionary<string, string> { ["docs/adr/0001-a.md"] = "0001-a.md", ["docs/adr/0002-b.md"] = "older" };

        var tree = await ReadAsync(DecisionsJson.Search with { KnownBlobs = known });

        Assert.Equal([null, "# B"], tree!.Files.Select(static f => f.Text));
        Assert.Equal($"{PullRequestJson.Base}:docs/adr/0002-b.md", Variable(1, "e0"));
    }

    [Fact]
    public async Task Nothing_New_Costs_One_Query()
    {
        host.GitHub.On(Route, DecisionsJson.Head());

        Assert.Empty((await ReadAsync(DecisionsJson.Search))!.Files);
        Assert.Single(host.GitHub.CallsTo(Route));
    }

    [Fact]
    public async Task A_Directory_That_Only_The_Repository_Names_Is_Read_At_The_Same_Commit()
    {
        host.GitHub.On(Route, DecisionsJson.Head(adrDir: "records\n"))
            .On(Route, new JsonObject
            {
                ["data"] = new JsonObject { ["repository"] = new JsonObject { ["o0"] = DecisionsJson.Tree(["0001-a.md"]) } },
            }.ToJsonString())
            .On(Route, DecisionsJson.Texts("# A"));

        var tree = await ReadAsync(DecisionsJson.Search);

        Assert.Equal([new DecisionFile("records/0001-a.md", "0001-a.md", "# A")], tree!.Files);
        Assert.Equal($"{PullRequestJson.Base}:records", Variable(1, "e0"));
    }

    [Fact]
    public async Task The_Policys_Directory_And_Those_Of_Packages_Are_Asked_For()
    {
        host.GitHub.On(Route, DecisionsJson.Head());

        await ReadAsync(DecisionsJson.Search with { Setting = "records, packages/*/adr", Packages = ["packages/a/adr"] });

        Assert.Equal(("records", "packages/a/adr", null), (Variable(0, "d0"), Variable(0, "d1"), Variable(0, "d2")));
    }

    [Fact]
    public async Task Of_More_Than_500_Records_The_Last_Are_Kept_And_Texts_Come_In_Batches()
    {
        string[] names = [.. Enumerable.Range(1, 512).Select(static n => $"{n:D4}-a.md")];
        host.GitHub.On(Route, DecisionsJson.Head(entries: names))
            .On(Route, DecisionsJson.Texts([.. Enumerable.Repeat("# A", 50)]));

        var tree = await ReadAsync(DecisionsJson.Search);

        Assert.Equal((500, "docs/adr/0013-a.md"), (tree!.Files.Count, tree.Files[0].Path));
        Assert.Equal(["12 of 512 records in docs/adr were left out"], tree.Cut);
        Assert.Equal(11, host.GitHub.CallsTo(Route).Count);
    }

    [Fact]
    public async Task Of_Very_Many_Directories_No_More_Records_Are_Kept_Than_A_Register_Takes()
    {
        string[] names = [.. Enumerable.Range(1, 500).Select(static n => $"{n:D4}-a.md")];
        var directories = Enumerable.Range(0, 5).Select(static n => $"packages/p{n}/docs/adr").ToArray();
        var known = directories.SelectMany(d => names.Select(n => (Path: $"{d}/{n}", Blob: n))).ToDictionary(f => f.Path, f => f.Blob);
        host.GitHub.On(Route, DecisionsJson.Head(trees: [.. directories.Select(d => (d, names))]));

        var tree = await ReadAsync(DecisionsJson.Search with { Setting = string.Join(",", directories), KnownBlobs = known });

        Assert.Equal(2_000, tree!.Files.Count);
        Assert.Equal(["500 of 2500 records were left out"], tree.Cut);
    }

    [Fact]
    public async Task Texts_That_Nobody_Would_Write_Are_Not_All_Read()
    {
        string[] names = [.. Enumerable.Range(1, 120).Select(static n => $"{n:D4}-a.md")];
        host.GitHub.On(Route, DecisionsJson.Head(entries: names))
            .On(Route, DecisionsJson.Texts([.. Enumerable.Repeat(new string('a', 400_000), 50)]));

        var tree = await ReadAsync(DecisionsJson.Search);

        Assert.Equal((120, 50), (tree!.Files.Count, tree.Files.Count(f => f.Text is not null)));
        Assert.Equal(["texts of more than 16 million characters were left out"], tree.Cut);
    }

    [Fact]
    public async Task A_Repository_That_Was_Renamed_Is_Found_By_Its_Id()
    {
        host.GitHub.On(Route, DecisionsJson.Head(id: 99)).On(Route, DecisionsJson.Head(entries: []))
            .On("GET /repositories/10", """{"id":10,"full_name":"octo-org/renamed"}""");

        Assert.NotNull(await ReadAsync(DecisionsJson.Search));
        Assert.Equal("renamed", Variable(1, "name"));
    }

    [Fact]
    public async Task An_Empty_Repository_Has_No_Records()
    {
        host.GitHub.On(Route, """{"data":{"repository":{"databaseId":10,"defaultBranchRef":null}}}""");

        var tree = await ReadAsync(DecisionsJson.Search);

        Assert.Equal((null, null, 0), (tree!.Commit, tree.Branch, tree.Files.Count));
    }

    [Fact]
    public async Task Half_An_Answer_Is_None()
    {
        host.GitHub.On(Route, """
            {"data":{"repository":{"databaseId":10,"defaultBranchRef":{"name":"main","tip":{"oid":"0000000000000000000000000000000000000002"},"target":{}}}},
             "errors":[{"message":"something went wrong","path":["repository"]}]}
            """);

        await Assert.ThrowsAsync<TransientException>(() => ReadAsync(DecisionsJson.Search));
    }

    [Fact]
    public async Task A_Repository_That_Is_Gone_Has_No_Answer()
    {
        host.GitHub.On(Route, """{"data":{"repository":null},"errors":[{"type":"NOT_FOUND","message":"none","path":["repository"]}]}""")
            .On("GET /repositories/10", """{"message":"Not Found"}""", System.Net.HttpStatusCode.NotFound);

        Assert.Null(await ReadAsync(DecisionsJson.Search));
    }

    private Task<DecisionTree?> ReadAsync(DecisionSearch search) => host.Decisions.ReadAsync(search, CancellationToken.None);

    private string? Variable(int query, string name) =>
        JsonNode.Parse(host.GitHub.CallsTo(Route)[query].Body)!["variables"]![name]?.GetValue<string>();
}
