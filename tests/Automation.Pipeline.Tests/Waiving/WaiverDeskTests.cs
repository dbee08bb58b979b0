using Automation.Core.Policies;
using Automation.Core.Practices;
using Automation.Core.Practices.Review;
using Automation.Core.Reporting;
using Automation.Core.Snapshots;
using Automation.Core.Waivers;
using Automation.Pipeline.Sweeping;
using Automation.Pipeline.Tests.Retaining;
using Automation.Pipeline.Waiving;
using Automation.Testing.Waivers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Automation.Pipeline.Tests.Waiving;

/// <summary>Waivers from the desk to the check run, over the whole pipeline and the real review practice.</summary>
public sealed class WaiverDeskTests
{
    private const string Rule = "review/size";
    private const string Subject = "octo-org/octo-repo#7 review/size";

    /// <summary>The clock stands on Monday at 12:00 UTC.</summary>
    private static readonly DateOnly Wednesday = new(2026, 11, 18);

    private static readonly Waiver Size = SampleWaivers.Of(Rule, Wednesday) with { At = PullRequestBuilder.Opened.AddHours(2) };

    [Fact]
    public async Task A_Waiver_Makes_The_Check_Pass_And_Its_End_Makes_It_Fail_Again()
    {
        using var world = await WorldAsync();
        Assert.Equal(CheckConclusion.Failure, Check(world).Conclusion);

        Assert.Null(await GrantAsync(world, Size));
        await world.DrainAsync();
        Assert.Equal(CheckConclusion.Success, Check(world).Conclusion);
        Assert.Contains(Size.Reason, Assert.Single(world.GitHub.State.Comments).Body, StringComparison.Ordinal);
        Assert.Equal(Size.EndsAt, (await world.RowAsync())!.RecheckAt);

        world.Clock.SetUtcNow(Size.EndsAt!.Value.AddHours(2));
        Assert.Equal(1, await world.Services.GetRequiredService<NightlySweep>().RunAsync(default));
        await world.DrainAsync();
        Assert.Equal(CheckConclusion.Failure, Check(world).Conclusion);
        Assert.DoesNotContain(Size.Reason, Assert.Single(world.GitHub.State.Comments).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_Is_Taken_Back_Fails_Again()
    {
        using var world = await WorldAsync();
        await GrantAsync(world, Size);
        await world.DrainAsync();

        Assert.Null(await RevokeAsync(world, "ada", RepositoryPermission.Admin));
        await world.DrainAsync();

        Assert.Equal(CheckConclusion.Failure, Check(world).Conclusion);
    }

    [Fact]
    public async Task Who_Did_What_And_Why_Stands_In_The_Audit_Log_Once_However_Often_It_Comes()
    {
        using var world = await WorldAsync();
        for (var delivery = 0; delivery < 2; delivery++)
        {
            Assert.Null(await GrantAsync(world, Size));
        }

        for (var delivery = 0; delivery < 2; delivery++)
        {
            Assert.Null(await RevokeAsync(world, "ada", RepositoryPermission.Admin));
        }

        Assert.Equal(
            [
                new AuditEntry(Size.PullRequest.Installation, Size.At.AddMinutes(5), "ada", WaiverDesk.TakeBackAction, Subject, null),
                new AuditEntry(
                    Size.PullRequest.Installation, Size.At, "grace", WaiverDesk.GiveAction, Subject, $"{Size.Reason} (until 2026-11-18)"),
            ],
            await AuditAsync(world));
    }

    [Fact]
    public async Task What_Is_Refused_Leaves_Nothing_Behind()
    {
        using var world = await WorldAsync();
        var before = world.Storage.Dump();

        Assert.NotNull(await GrantAsync(world, Size with { By = "octocat" }));
        Assert.NotNull(await GrantAsync(world, Size with { Role = RepositoryPermission.Write }));
        Assert.NotNull(await GrantAsync(world, Size with { Rule = "review/sise" }));
        Assert.NotNull(await GrantAsync(world, Size with { Until = new DateOnly(2026, 11, 15) }));
        Assert.NotNull(await RevokeAsync(world, "mallory", RepositoryPermission.Write));
        Assert.NotNull(await RevokeAsync(world, "ada", RepositoryPermission.Admin, "review/sise"));

        Assert.Equal(before, world.Storage.Dump());
        Assert.Empty(await world.DrainAsync());
    }

    [Fact]
    public async Task A_Closed_Pull_Request_Has_Nothing_To_Waive()
    {
        using var world = await WorldAsync();

        Assert.Equal(
            "This pull request is closed, and nothing is left to be waived.",
            await GrantAsync(world, Size, static s => s with { Status = PullRequestStatus.Merged }));
        Assert.Empty(await AuditAsync(world));
    }

    [Fact]
    public async Task Who_Gave_A_Waiver_May_Take_It_Back_Whatever_Their_Role_Is_Now()
    {
        using var world = await WorldAsync();
        await GrantAsync(world, Size);

        Assert.NotNull(await RevokeAsync(world, "mallory", RepositoryPermission.Write));
        Assert.Null(await RevokeAsync(world, "Grace", RepositoryPermission.Read));
    }

    [Fact]
    public async Task What_Nobody_Gave_Cannot_Be_Taken_Back()
    {
        using var world = await WorldAsync();

        Assert.Equal("There is no waiver of review/size here to take back.", await RevokeAsync(world, "ada", RepositoryPermission.Admin));
    }

    private static Task<string?> GrantAsync(
        PipelineWorld world, Waiver waiver, Func<PullRequestSnapshot, PullRequestSnapshot>? difference = null) =>
        world.Services.GetRequiredService<IWaiverDesk>().GrantAsync(waiver, Loaded(world, difference), default);

    private static Task<string?> RevokeAsync(PipelineWorld world, string by, RepositoryPermission role, string rule = Rule) =>
        world.Services.GetRequiredService<IWaiverDesk>()
            .RevokeAsync(PipelineWorld.Key, rule, by, role, Size.At.AddMinutes(5), Loaded(world), default);

    private static SnapshotLoad.Loaded Loaded(PipelineWorld world, Func<PullRequestSnapshot, PullRequestSnapshot>? difference = null)
    {
        var snapshot = world.GitHub.State.Snapshot(PipelineWorld.Key);
        return new(difference is null ? snapshot : difference(snapshot), world.GitHub.State.Policy, PublishedState.Nothing, null);
    }

    private static PublishedCheckRun Check(PipelineWorld world) =>
        Assert.Single(world.GitHub.State.Runs, r => r.Name == "automation/review");

    private static async Task<IReadOnlyList<AuditEntry>> AuditAsync(PipelineWorld world) =>
        (await world.Storage.Audit.ListMonthAsync(PipelineWorld.Key.Installation, Wednesday, null, default)).Items;

    /// <summary>An evaluated pull request that is too large, under a policy that enforces that, and that alone.</summary>
    private static async Task<PipelineWorld> WorldAsync()
    {
        var world = new PipelineWorld(s => s.RemoveAll<IPractice>().AddSingleton<IPractice, ReviewPractice>());
        var off = new ReviewPractice().Rules.Where(r => r.Id != "size").Select(r => $"{r.Id}: off");
        world.GitHub.State.Policy = new PolicyResolver(PracticeCatalog.All).Resolve(
        [
            new PolicyText(
                PolicyLayerKind.Repository,
                PolicyResolver.FilePath,
                $"version: 1\npractices: {{ review: {{ mode: enforce, rules: {{ size: error, {string.Join(", ", off)} }} }} }}"),
        ]);
        ChangedFile[] large = [new() { Path = "src/a.cs", Status = FileStatus.Modified, Additions = 5000 }];
        world.GitHub.State.Snapshot = key => new PullRequestBuilder().With(s => s with { Key = key, Files = large }).Build();
        await RetentionWorld.InstallAsync(world);
        await world.RequestAsync();
        await world.DrainAsync();
        return world;
    }
}
