using Automation.Core.Policies;
using Automation.Core.Snapshots;
using Automation.Pipeline.Pausing;
using Microsoft.Extensions.DependencyInjection;

namespace Automation.Pipeline.Tests.Decisions;

/// <summary>The register follows the default branch, and reads it no more often than it must.</summary>
public sealed class ReadingTests : IDisposable
{
    private const string First = "docs/adr/0001-a.md";

    private readonly DecisionWorld world = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task The_First_Evaluation_Reads_The_Branch_And_The_Next_One_Does_Not()
    {
        world.GitHub.Records[First] = Record("Accepted");

        await world.OpenAsync(1);
        await world.OpenAsync(2);

        Assert.Equal([$"{First} is accepted"], await world.SeenByAsync(2));
        Assert.Single(world.GitHub.Searches);
        var reading = (await world.RegisterAsync()).Reading!.Value;
        Assert.Equal((world.GitHub.Tip, "main", "auto"), (reading.Commit, reading.Branch, reading.Setting));
        Assert.Equal(["docs/adr"], reading.Directories);
        Assert.Empty(reading.Unannounced);
    }

    [Fact]
    public async Task What_Another_Evaluation_Has_Read_Meanwhile_Is_Not_Read_Again()
    {
        world.GitHub.OnSearch = _ => Assert.True(DecisionWorld.ReadAsync(world.Pipeline).IsCompletedSuccessfully);

        await world.OpenAsync(1);

        Assert.Single(world.GitHub.Searches);
        Assert.Equal(1, world.LoadsOf(1));
    }

    [Fact]
    public async Task A_Push_That_Changes_A_Record_Is_Read_And_Only_What_Changed_Is_Asked_For()
    {
        world.GitHub.Records[First] = Record("Proposed");
        world.GitHub.Records["docs/adr/0002-b.md"] = Record("Accepted");
        await world.OpenAsync(1, "docs/adr/0003-c.md");
        await world.OpenAsync(2, "adr/0001-elsewhere.md");
        var before = (world.LoadsOf(1), world.LoadsOf(2));
        world.Pipeline.Clock.Advance(TimeSpan.FromDays(3));

        world.GitHub.Records[First] = Record("Accepted");
        await PushAsync(modified: First);

        var record = (await world.RegisterAsync()).Decisions[0];
        var now = world.Pipeline.Clock.GetUtcNow();
        Assert.Equal("accepted", record.Decision.Status);
        Assert.True(record.FirstSeenAt < record.StatusSince && record.StatusSince == record.ChangedAt && record.StatusSince <= now);
        Assert.Equal(2, world.GitHub.Searches[^1].KnownBlobs.Count);
        Assert.Equal((before.Item1 + 1, before.Item2), (world.LoadsOf(1), world.LoadsOf(2)));
    }

    [Fact]
    public async Task A_Record_That_Is_Renamed_Keeps_Its_Age_And_One_That_Is_Gone_Goes()
    {
        world.GitHub.Records[First] = Record("Accepted");
        world.GitHub.Records["docs/adr/0002-b.md"] = Record("Rejected");
        await world.OpenAsync(1);
        var seen = (await world.RegisterAsync()).Decisions[0].FirstSeenAt;
        world.Pipeline.Clock.Advance(TimeSpan.FromDays(3));

        world.GitHub.Records.Clear();
        world.GitHub.Records["docs/adr/0001-better.md"] = Record("Accepted");
        await PushAsync(modified: First);

        var record = Assert.Single((await world.RegisterAsync()).Decisions);
        Assert.Equal(("docs/adr/0001-better.md", seen), (record.Decision.Path, record.FirstSeenAt));
    }

    public static TheoryData<string, string> Unrelated => new()
    {
        { "another file", Payload(TestPayloads.Changes(modified: ["src/a.cs", "docs/README.md"])) },
        { "another branch", TestPayloads.Push([TestPayloads.Changes(modified: [First])], PullRequestBuilder.Sha(101), branch: "topic") },
    };

    [Theory]
    [MemberData(nameof(Unrelated))]
    public async Task Other_Pushes_Cost_Nothing(string what, string payload)
    {
        await world.OpenAsync(1);

        await world.PushAsync(payload);

        Assert.True(world.GitHub.Searches.Count == 1, what);
    }

    public static TheoryData<string, string> Doubtful => new()
    {
        { "a forced push", TestPayloads.Push([TestPayloads.Changes(modified: ["a"])], PullRequestBuilder.Sha(101), forced: true) },
        { "a push without commits", TestPayloads.Push([], PullRequestBuilder.Sha(101)) },
        { "a push with more commits than are named", Payload([.. Enumerable.Repeat(TestPayloads.Changes(modified: ["a"]), 2048)]) },
        { "the file that names the directory", Payload(TestPayloads.Changes(removed: [".adr-dir"])) },
        { "a package's records", Payload(TestPayloads.Changes(added: ["packages/a/docs/adr/0001-a.md"])) },
    };

    [Theory]
    [MemberData(nameof(Doubtful))]
    public async Task A_Push_That_May_Touch_Records_Is_Read(string what, string payload)
    {
        await world.OpenAsync(1);

        await world.PushAsync(payload);

        Assert.True(world.GitHub.Searches.Count == 2, what);
    }

    [Fact]
    public async Task A_Register_That_Nobody_Asked_For_Is_Left_To_The_First_Evaluation()
    {
        await PushAsync(modified: First);

        Assert.Empty(world.GitHub.Searches);
    }

    [Fact]
    public async Task A_Push_That_GitHub_Does_Not_Show_Yet_Is_Read_Again()
    {
        await world.OpenAsync(1, "docs/adr/0003-c.md");
        var before = world.GitHub.Searches.Count;
        world.GitHub.Records[First] = Record("Accepted");
        var tips = new Queue<CommitSha>([world.GitHub.Tip, PullRequestBuilder.Sha(101)]);
        world.GitHub.OnSearch = state => state.Tip = tips.Count > 1 ? tips.Dequeue() : tips.Peek();

        await world.PushAsync(TestPayloads.Push(
            [TestPayloads.Changes(modified: [First])], PullRequestBuilder.Sha(101), pushedAt: world.Pipeline.Clock.GetUtcNow()));

        Assert.Equal(before + 2, world.GitHub.Searches.Count);
        Assert.Equal(PullRequestBuilder.Sha(101), (await world.RegisterAsync()).Reading!.Value.Commit);
    }

    [Fact]
    public async Task While_Paused_Nothing_Is_Read_And_The_Next_Evaluation_Makes_Up_For_It()
    {
        await world.OpenAsync(1);
        var control = world.Pipeline.Services.GetRequiredService<InstallationControl>();
        await control.PauseAsync(PipelineWorld.Key.Installation, "operator:ada", null, CancellationToken.None);

        world.GitHub.Records[First] = Record("Accepted");
        await PushAsync(modified: First);

        Assert.Single(world.GitHub.Searches);
        Assert.True((await world.RegisterAsync()).Reading!.Value.IsStale);
        await control.ResumeAsync(PipelineWorld.Key.Installation, "operator:ada", null, CancellationToken.None);
        await world.EvaluateAsync(1);
        Assert.Equal([$"{First} is accepted"], await world.SeenByAsync(1));
        Assert.False((await world.RegisterAsync()).Reading!.Value.IsStale);
    }

    [Fact]
    public async Task A_Policy_That_Names_Another_Directory_Is_Followed_By_The_Next_Evaluation()
    {
        await world.OpenAsync(1);

        world.GitHub.Policy = EffectivePolicy.Default with
        {
            Policy = EffectivePolicy.Default.Policy with
            {
                Decisions = EffectivePolicy.Default.Policy.Decisions with { Directory = "records" },
            },
        };
        await world.EvaluateAsync(1);
        await world.EvaluateAsync(1);

        Assert.Equal(["auto", "records"], world.GitHub.Searches.Select(static s => s.Setting));
    }

    [Fact]
    public async Task Another_Branchs_Policy_Does_Not_Move_The_Register()
    {
        await world.OpenAsync(1);
        world.Show(2, new PullRequestBuilder().With(static s => s with { BaseRef = "release" }));
        world.GitHub.Policy = EffectivePolicy.Default with
        {
            Policy = EffectivePolicy.Default.Policy with
            {
                Decisions = EffectivePolicy.Default.Policy.Decisions with { Directory = "records" },
            },
        };

        await world.SendAsync(2, "opened");

        Assert.Single(world.GitHub.Searches);
    }

    [Fact]
    public async Task A_Register_That_Cannot_Be_Read_Is_A_Gap_And_The_Evaluation_Goes_On()
    {
        world.GitHub.SearchFailure = new PermanentException("GitHub refuses.");

        await world.OpenAsync(1);

        Assert.Equal(
            [$"{SnapshotPart.DecisionRegister}: The decision records of other pull requests could not be read"], await world.SeenByAsync(1));
        Assert.Equal((1, 1), ((await world.Pipeline.RowAsync(DecisionWorld.KeyOf(1)))!.Evaluated, world.LoadsOf(1)));
    }

    [Fact]
    public async Task What_May_Pass_Is_Tried_Again_Before_It_Is_A_Gap()
    {
        world.GitHub.SearchFailure = new TransientException("GitHub is slow.");

        await world.OpenAsync(1);

        Assert.True(world.LoadsOf(1) > 1);
        Assert.StartsWith(nameof(SnapshotPart.DecisionRegister), Assert.Single(await world.SeenByAsync(1)), StringComparison.Ordinal);
    }

    private static string Record(string status) => $"# A decision\n\n## Status\n\n{status}\n";

    private static string Payload(params object[] commits) => TestPayloads.Push(commits, PullRequestBuilder.Sha(101));

    private Task PushAsync(string modified)
    {
        world.GitHub.Tip = PullRequestBuilder.Sha(101);
        return world.PushAsync(Payload(TestPayloads.Changes(modified: [modified])));
    }
}
