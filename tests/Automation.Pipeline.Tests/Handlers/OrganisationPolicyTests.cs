using Automation.Core.Policies;

namespace Automation.Pipeline.Tests.Handlers;

/// <summary>What becomes of the kept copy of an organisation's policy when its file changes.</summary>
public sealed class OrganisationPolicyTests : IDisposable
{
    private static readonly PolicyText Policy = new(PolicyLayerKind.Organisation, "octo-org/.github", "version: 1\n");

    private readonly PipelineWorld world = new();
    private int deliveries;

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task A_Push_That_Changes_The_File_Ends_The_Copys_Standing_In_Until_It_Is_Read_Again()
    {
        await KeepAsync();

        await PushAsync(TestPayloads.PolicyPush(modified: [PolicyResolver.FilePath]));

        var changed = await InstallationAsync();
        Assert.Equal((Policy, world.Clock.GetUtcNow()), (changed.LastGoodPolicy, changed.PolicyChangedAt));
        await EvaluateAsync(readNow: null);
        Assert.Equal((Policy, false), Offered());
        Assert.Equal(changed.PolicyChangedAt, world.GitHub.State.Loads[^1].OrganisationPolicyChangedAt);
        await EvaluateAsync(readNow: Policy with { Text = "version: 1\n# newer" });
        Assert.Equal(("version: 1\n# newer", null), ((await InstallationAsync()).LastGoodPolicy!.Text, (await InstallationAsync()).PolicyChangedAt));
        await EvaluateAsync(readNow: null);
        Assert.True(Offered().StandsIn);
    }

    [Fact]
    public async Task A_Push_That_Removes_The_File_Drops_The_Copy()
    {
        await KeepAsync();

        await PushAsync(TestPayloads.PolicyPush(removed: [PolicyResolver.FilePath]));

        Assert.Equal((null, null), ((await InstallationAsync()).LastGoodPolicy, (await InstallationAsync()).LastGoodPolicyAt));
    }

    [Fact]
    public async Task The_Last_Commit_That_Names_The_File_Decides()
    {
        await KeepAsync();

        await PushAsync(TestPayloads.PolicyPush(commits:
        [
            TestPayloads.Changes(removed: [PolicyResolver.FilePath]),
            TestPayloads.Changes(added: [PolicyResolver.FilePath]),
            TestPayloads.Changes(modified: ["README.md"]),
        ]));

        Assert.Equal(Policy, (await InstallationAsync()).LastGoodPolicy);
        Assert.NotNull((await InstallationAsync()).PolicyChangedAt);
    }

    public static TheoryData<string, string> Doubtful => new()
    {
        { "forced", TestPayloads.PolicyPush(modified: ["README.md"], forced: true) },
        { "forced, with a removal", TestPayloads.PolicyPush(removed: [PolicyResolver.FilePath], forced: true) },
        { "without commits", TestPayloads.PolicyPush(commits: []) },
        {
            "with more commits than are named",
            TestPayloads.PolicyPush(commits: [.. Enumerable.Repeat(TestPayloads.Changes(modified: ["README.md"]), 2048)])
        },
    };

    [Fact]
    public async Task What_The_Process_Remembers_Is_Dropped_Also_Where_Nothing_Was_Kept()
    {
        await PushAsync(TestPayloads.PolicyPush(commits: [TestPayloads.Changes(added: [PolicyResolver.FilePath])]));

        Assert.Equal([PipelineWorld.Key.Installation], world.GitHub.State.Forgotten);
    }

    [Theory]
    [MemberData(nameof(Doubtful))]
    public async Task Where_The_Push_Does_Not_Tell_All_It_Counts_As_A_Change(string what, string payload)
    {
        await KeepAsync();

        await PushAsync(payload);

        Assert.True(await InstallationAsync() is { LastGoodPolicy: not null, PolicyChangedAt: not null }, what);
    }

    public static TheoryData<string, string> Unrelated => new()
    {
        { "another file", TestPayloads.PolicyPush(modified: ["README.md", ".github/automation.yaml"]) },
        { "another branch", TestPayloads.PolicyPush(modified: [PolicyResolver.FilePath], branch: "topic") },
        { "another repository", TestPayloads.PolicyPush(modified: [PolicyResolver.FilePath], repository: "octo-org/octo-repo") },
    };

    [Theory]
    [MemberData(nameof(Unrelated))]
    public async Task Other_Pushes_Leave_The_Copy_As_It_Is(string what, string payload)
    {
        await KeepAsync();

        await PushAsync(payload);

        var installation = await InstallationAsync();
        Assert.True(installation is { LastGoodPolicy: not null, PolicyChangedAt: null }, what);
        Assert.Empty(world.GitHub.State.Forgotten);
    }

    [Fact]
    public async Task A_Push_That_Comes_Late_Does_Not_Undo_What_Was_Read_After_It()
    {
        var pushedAt = world.Clock.GetUtcNow();
        world.Clock.Advance(TimeSpan.FromHours(1));
        await KeepAsync();

        await PushAsync(TestPayloads.PolicyPush(removed: [PolicyResolver.FilePath], pushedAt: pushedAt));

        Assert.Equal(Policy, (await InstallationAsync()).LastGoodPolicy);
    }

    [Fact]
    public async Task A_Copy_That_Was_Read_Before_The_Push_Is_Not_Kept_After_It()
    {
        var slow = world.NewWorker(async operation =>
        {
            if (operation == "github/load")
            {
                world.Clock.Advance(TimeSpan.FromSeconds(1));
                await PushAsync(TestPayloads.PolicyPush(removed: [PolicyResolver.FilePath]));
                world.Clock.Advance(TimeSpan.FromSeconds(1));
            }
        });
        await KeepAsync();
        world.GitHub.State.OrganisationPolicy = Policy;
        await world.RequestAsync();

        await world.DrainAsync(slow);

        Assert.Null((await InstallationAsync()).LastGoodPolicy);
    }

    [Fact]
    public async Task Where_The_File_Is_Found_To_Be_Gone_The_Copy_Goes_Too()
    {
        await KeepAsync();
        world.GitHub.State.OrganisationHasNoPolicy = true;

        await EvaluateAsync(readNow: null);

        Assert.Null((await InstallationAsync()).LastGoodPolicy);
    }

    [Fact]
    public async Task Where_The_File_Is_Not_Valid_Or_Not_Read_The_Copy_Stays()
    {
        await KeepAsync();

        await EvaluateAsync(readNow: null);

        Assert.Equal(Policy, (await InstallationAsync()).LastGoodPolicy);
    }

    [Fact]
    public async Task An_Old_Copy_Is_Offered_For_A_File_That_Is_Not_Valid_Only()
    {
        await KeepAsync();
        await EvaluateAsync(readNow: null);
        Assert.Equal((Policy, true), Offered());

        world.Clock.Advance(TimeSpan.FromDays(8));
        await EvaluateAsync(readNow: null);

        Assert.Equal((Policy, false), Offered());
    }

    private Task KeepAsync() => EvaluateAsync(Policy);

    private async Task EvaluateAsync(PolicyText? readNow)
    {
        world.GitHub.State.OrganisationPolicy = readNow;
        await world.RequestAsync();
        await world.DrainAsync();
        world.Clock.Advance(TimeSpan.FromMinutes(5));
    }

    private async Task PushAsync(string payload)
    {
        await world.SendAsync("push", payload, $"push-{++deliveries}");
        await world.StepAsync();
    }

    private (PolicyText? Policy, bool StandsIn) Offered()
    {
        var last = world.GitHub.State.Loads[^1];
        return (last.LastGoodOrganisationPolicy, last.LastGoodStandsIn);
    }

    private async Task<Installation> InstallationAsync() =>
        (await world.Storage.Installations.GetAsync(PipelineWorld.Key.Installation, CancellationToken.None))!;
}
