namespace Automation.Pipeline.Tests.Decisions;

/// <summary>Pull requests that add records in one directory know of each other, and of nobody else.</summary>
public sealed class ProposalTests : IDisposable
{
    private readonly DecisionWorld world = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task The_Earlier_Of_Two_Is_Evaluated_Anew_When_The_Later_One_Is_Opened()
    {
        await world.OpenAsync(1, "docs/adr/0005-a.md");
        await world.OpenAsync(2, "docs/adr/0005-b.md");

        Assert.Equal(["#2 proposes docs/adr/0005-b.md"], await world.SeenByAsync(1));
        Assert.Equal(["#1 proposes docs/adr/0005-a.md"], await world.SeenByAsync(2));
        Assert.Equal((2, 1), (world.LoadsOf(1), world.LoadsOf(2)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task When_The_First_Ends_The_Second_Is_Evaluated_Without_An_Event_Of_Its_Own_And_Nobody_Else(bool merged)
    {
        await world.OpenAsync(1, "docs/adr/0005-a.md");
        await world.OpenAsync(2, "docs/adr/0005-b.md");
        await world.OpenAsync(3, "adr/0001-elsewhere.md");
        await world.OpenAsync(4);
        int[] before = [.. Enumerable.Range(1, 4).Select(world.LoadsOf)];

        await world.SendAsync(1, "closed", merged ? TestPayloads.Updated : null);

        Assert.Equal(["#3 proposes adr/0001-elsewhere.md"], await world.SeenByAsync(2));
        Assert.Equal([before[0], before[1] + 1, before[2], before[3]], Enumerable.Range(1, 4).Select(world.LoadsOf));
        Assert.Equal([2, 3], (await world.RegisterAsync()).Proposals.Select(static p => p.PullRequest));
    }

    [Fact]
    public async Task A_Number_That_Is_Given_Up_Is_Free_Again_And_The_Neighbours_Are_Told()
    {
        await world.OpenAsync(1, "docs/adr/0005-a.md");
        await world.OpenAsync(2, "docs/adr/0005-b.md");

        world.Show(1, "docs/adr/0006-a.md");
        await world.SendAsync(1, "synchronize");

        Assert.Equal(["#1 proposes docs/adr/0006-a.md"], await world.SeenByAsync(2));
    }

    [Fact]
    public async Task A_Record_That_Moves_To_Another_Directory_Is_News_In_Both()
    {
        await world.OpenAsync(1, "docs/adr/0005-a.md");
        await world.OpenAsync(2, "docs/adr/0005-b.md");
        await world.OpenAsync(3, "adr/0005-c.md");

        world.Show(1, "adr/0005-a.md");
        await world.SendAsync(1, "synchronize");

        Assert.Equal(["#3 proposes adr/0005-c.md", "#1 proposes adr/0005-a.md"], Order(await world.SeenByAsync(2)));
        Assert.Contains("#1 proposes adr/0005-a.md", await world.SeenByAsync(3));
    }

    [Fact]
    public async Task Another_Title_Or_Head_Is_Kept_And_Nobody_Is_Told()
    {
        await world.OpenAsync(1, "docs/adr/0005-a.md");
        await world.OpenAsync(2, "docs/adr/0006-b.md");
        var before = world.LoadsOf(1);

        world.Show(2, new PullRequestBuilder().NewRecord("docs/adr/0006-b.md", "# 6. Use queues\n\nStatus: accepted\n")
            .With(static s => s with { HeadSha = PullRequestBuilder.Sha(77) }));
        await world.SendAsync(2, "synchronize");

        var proposals = (await world.RegisterAsync()).Proposals[1];
        Assert.Equal((PullRequestBuilder.Sha(77), "Use queues", "accepted"), (proposals.Head, proposals.Records[0].Title, proposals.Records[0].Status));
        Assert.Equal(before, world.LoadsOf(1));
    }

    [Fact]
    public async Task A_Draft_Counts_And_A_Rename_That_Keeps_The_Number_Does_Not()
    {
        world.Show(1, new PullRequestBuilder().NewRecord("docs/adr/0005-a.md", "# A").With(static s => s with { IsDraft = true }));
        world.Show(2, new PullRequestBuilder().BaseRecord("docs/adr/0004-old.md")
            .File("docs/adr/0004-new.md", status: Core.Snapshots.FileStatus.Renamed, previous: "docs/adr/0004-old.md")
            .File("docs/adr/0007-b.md", status: Core.Snapshots.FileStatus.Renamed, previous: "docs/adr/0006-b.md"));
        await world.SendAsync(1, "opened");
        await world.SendAsync(2, "opened");

        var proposals = (await world.RegisterAsync()).Proposals;
        Assert.Equal(["docs/adr/0005-a.md", "docs/adr/0007-b.md"], proposals.SelectMany(static p => p.Records).Select(static r => r.Path));
    }

    [Fact]
    public async Task What_Has_Landed_On_The_Base_Branch_Is_No_Longer_Proposed()
    {
        await world.OpenAsync(1, "docs/adr/0005-a.md");
        world.Show(2, new PullRequestBuilder().NewRecord("docs/adr/0006-b.md", "# B").BaseRecord("docs/adr/0005-a.md"));

        await world.SendAsync(2, "opened");

        Assert.Empty(await world.SeenByAsync(2));
    }

    [Fact]
    public async Task A_Closed_Event_That_Comes_After_The_Reopening_Takes_Nothing_Back()
    {
        await world.OpenAsync(1, "docs/adr/0005-a.md");
        await world.Pipeline.RequestAsync(
            DecisionWorld.KeyOf(1), new(TestPayloads.Updated.AddMinutes(1), PullRequestBuilder.Sha(1), IsClosed: false));

        await world.SendAsync(1, "closed", updatedAt: TestPayloads.Updated);

        Assert.Single((await world.RegisterAsync()).Proposals);
    }

    [Fact]
    public async Task A_Pull_Request_That_Is_Gone_Proposes_Nothing()
    {
        await world.OpenAsync(1, "docs/adr/0005-a.md");
        world.GitHub.GoneReason = "not found";

        await world.EvaluateAsync(1);

        Assert.Empty((await world.RegisterAsync()).Proposals);
    }

    [Fact]
    public async Task An_Ordinary_Pull_Request_Costs_One_Read_Of_The_Register_And_No_Request()
    {
        await world.OpenAsync(1, "docs/adr/0005-a.md");
        world.Show(2);
        var operations = new List<string>();
        var worker = world.Pipeline.NewWorker(operation =>
        {
            operations.Add(operation);
            return Task.CompletedTask;
        });

        await world.Pipeline.RequestAsync(DecisionWorld.KeyOf(2));
        await world.Pipeline.DrainAsync(worker);

        Assert.Equal(["Decisions/query"], operations.Where(static o => o.StartsWith("Decisions/", StringComparison.Ordinal)));
        Assert.DoesNotContain("github/decisions", operations);
    }

    [Fact]
    public async Task Who_Is_Asked_For_While_Waiting_Is_Evaluated_Once()
    {
        await world.OpenAsync(1, "docs/adr/0005-a.md");
        world.Show(2, "docs/adr/0006-b.md");
        world.Show(3, "docs/adr/0007-c.md");
        var before = world.LoadsOf(1);

        await world.Pipeline.RequestAsync(DecisionWorld.KeyOf(2));
        await world.Pipeline.RequestAsync(DecisionWorld.KeyOf(3));
        await world.Pipeline.DrainAsync();

        Assert.Equal(before + 1, world.LoadsOf(1));
        Assert.Equal(["#2 proposes docs/adr/0006-b.md", "#3 proposes docs/adr/0007-c.md"], await world.SeenByAsync(1));
    }

    private static IEnumerable<string> Order(IEnumerable<string> notes) => notes.OrderDescending(StringComparer.Ordinal);
}
