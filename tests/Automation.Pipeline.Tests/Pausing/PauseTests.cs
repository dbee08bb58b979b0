using Automation.Pipeline.Evaluations;
using Automation.Pipeline.Pausing;
using Automation.Pipeline.Queues;
using Automation.Pipeline.Sweeping;
using Automation.Pipeline.Tests.Retaining;
using Microsoft.Extensions.DependencyInjection;

namespace Automation.Pipeline.Tests.Pausing;

public sealed class PauseTests
{
    private static readonly InstallationId Ours = new(1);

    [Fact]
    public async Task While_Paused_Requests_Wait_And_On_Resuming_They_Are_Evaluated()
    {
        using var world = await WorldAsync();
        var control = world.Services.GetRequiredService<InstallationControl>();
        await control.PauseAsync(Ours, "operator:ada", "too many requests", default);

        await world.RequestAsync();
        var results = await world.DrainAsync();

        Assert.Equal(ProcessStatus.Deferred, Assert.Single(results).Status);
        Assert.Empty(world.GitHub.State.Runs);
        Assert.Equal((1, 0), ((await world.RowAsync())!.Requested, (await world.RowAsync())!.Evaluated));

        Assert.Equal(1, await control.ResumeAsync(Ours, "operator:ada", null, default));
        await world.DrainAsync();

        Assert.NotEmpty(world.GitHub.State.Runs);
        Assert.Equal(1, (await world.RowAsync())!.Evaluated);
    }

    [Fact]
    public async Task Paused_Between_Claim_And_Publication_Nothing_Is_Written_And_The_Claim_Is_Free()
    {
        using var world = await WorldAsync();
        await world.RequestAsync();
        var control = world.Services.GetRequiredService<InstallationControl>();
        using var worker = world.NewWorker(step =>
            step == "Evaluations/insert" ? control.PauseAsync(Ours, "operator:ada", null, default) : Task.CompletedTask);

        await world.DrainAsync(worker);

        Assert.Empty(world.GitHub.State.Runs);
        Assert.Null((await world.RowAsync())!.LeaseUntil);
        await control.ResumeAsync(Ours, "operator:ada", null, default);
        await world.DrainAsync();
        Assert.NotEmpty(world.GitHub.State.Runs);
    }

    [Fact]
    public async Task The_Sweep_Leaves_A_Paused_Installation_Alone()
    {
        using var world = await WorldAsync();
        await world.RequestAsync();
        await world.Services.GetRequiredService<InstallationControl>().PauseAsync(Ours, "operator:ada", null, default);
        world.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(0, await world.Services.GetRequiredService<EvaluationSweep>().RunAsync(default));
        Assert.Equal(0, await world.Services.GetRequiredService<NightlySweep>().RunAsync(default));
    }

    [Fact]
    public async Task A_Merge_Group_Of_A_Paused_Installation_Is_Acknowledged_And_Nothing_Is_Asked_Or_Written()
    {
        using var world = await PausedAsync();

        var record = await HandleAsync(world, "merge_group", TestPayloads.MergeGroup(7), "paused");

        Assert.Equal(DeliveryState.Done, record.State);
        Assert.Empty(world.GitHub.State.Loads);
        Assert.Empty(world.GitHub.State.Writes);
        await ResumeAsync(world);
        await HandleAsync(world, "merge_group", TestPayloads.MergeGroup(7), "resumed");
        Assert.NotEmpty(world.GitHub.State.Writes);
    }

    [Fact]
    public async Task A_Rerun_That_Names_Its_Pull_Request_Waits_Until_The_Installation_Goes_On()
    {
        using var world = await PausedAsync();

        var record = await HandleAsync(world, "check_run", TestPayloads.Rerun("automation/title/x", 7), "paused");

        Assert.Equal("done", record.Outcome);
        Assert.Equal((1, 0), ((await world.RowAsync())!.Requested, (await world.RowAsync())!.Evaluated));
        Assert.Empty(world.GitHub.State.Loads);
        await ResumeAsync(world);
        await world.DrainAsync();
        Assert.NotEmpty(world.GitHub.State.Runs);
    }

    [Fact]
    public async Task A_Rerun_Whose_Pull_Request_GitHub_Would_Have_To_Name_Is_Left()
    {
        using var world = await PausedAsync();
        world.GitHub.State.OnHead = [7];

        await HandleAsync(world, "check_run", TestPayloads.Rerun("automation/title/x"), "paused");

        Assert.Null(await world.RowAsync());
        await ResumeAsync(world);
        await HandleAsync(world, "check_run", TestPayloads.Rerun("automation/title/x"), "resumed");
        Assert.NotNull(await world.RowAsync());
    }

    [Fact]
    public async Task Who_Paused_And_Resumed_And_Why_Stands_In_The_Audit_Log()
    {
        using var world = await WorldAsync();
        var control = world.Services.GetRequiredService<InstallationControl>();

        await control.PauseAsync(Ours, "operator:ada", "too many requests", default);
        world.Clock.Advance(TimeSpan.FromSeconds(1));
        await control.ResumeAsync(Ours, "operator:grace", null, default);

        var day = DateOnly.FromDateTime(world.Clock.GetUtcNow().UtcDateTime);
        var entries = (await world.Storage.Audit.ListMonthAsync(Ours, day, null, default)).Items;
        Assert.Equal(
            [("operator:grace", "installation.resume", null), ("operator:ada", "installation.pause", "too many requests")],
            entries.Select(e => (e.Actor, e.Action, e.Reason)));
    }

    [Fact]
    public async Task An_Installation_That_Is_Not_Known_Is_Not_Paused()
    {
        using var world = new PipelineWorld();
        var control = world.Services.GetRequiredService<InstallationControl>();

        Assert.False(await control.PauseAsync(new InstallationId(99), "operator:ada", null, default));
        Assert.Null(await control.ResumeAsync(new InstallationId(99), "operator:ada", null, default));
        Assert.Empty(world.Storage.Dump());
    }

    private static async Task<DeliveryRecord> HandleAsync(PipelineWorld world, string @event, string payload, string id)
    {
        await world.SendAsync(@event, payload, id);
        await world.DrainAsync();
        return (await world.RecordAsync(id))!;
    }

    private static Task<int?> ResumeAsync(PipelineWorld world) =>
        world.Services.GetRequiredService<InstallationControl>().ResumeAsync(Ours, "operator:ada", null, default);

    private static async Task<PipelineWorld> PausedAsync()
    {
        var world = await WorldAsync();
        await world.Services.GetRequiredService<InstallationControl>().PauseAsync(Ours, "operator:ada", null, default);
        return world;
    }

    private static async Task<PipelineWorld> WorldAsync()
    {
        var world = new PipelineWorld();
        await RetentionWorld.InstallAsync(world);
        return world;
    }
}
