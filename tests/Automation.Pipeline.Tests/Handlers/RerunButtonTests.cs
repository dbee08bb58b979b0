using Automation.Core.Snapshots;
using Automation.Pipeline.Pausing;
using Microsoft.Extensions.DependencyInjection;

namespace Automation.Pipeline.Tests.Handlers;

/// <summary>The button on our check runs, on a pull request that was evaluated once.</summary>
public sealed class RerunButtonTests : IAsyncLifetime
{
    private readonly PipelineWorld world = new();

    public async Task InitializeAsync()
    {
        await world.SendAsync("pull_request", TestPayloads.PullRequest("opened"), "opened");
        await world.DrainAsync();
    }

    public Task DisposeAsync()
    {
        world.Dispose();
        return Task.CompletedTask;
    }

    [Theory]
    [InlineData(RepositoryPermission.Admin, true)]
    [InlineData(RepositoryPermission.Write, true)]
    [InlineData(RepositoryPermission.Triage, false)]
    [InlineData(RepositoryPermission.None, false)]
    [InlineData(null, false)]
    public async Task It_Is_For_Those_Who_May_Write(RepositoryPermission? role, bool may)
    {
        world.Talk.Roles["presser"] = role;

        var record = await PressAsync("presser");

        Assert.Equal(may ? "done" : "ignored", record.Outcome);
        Assert.Equal(may ? 2 : 1, world.GitHub.State.Loads.Count);
    }

    [Fact]
    public async Task Another_Button_Does_Nothing_And_Costs_Nothing()
    {
        var record = await PressAsync("presser", "deploy");

        Assert.Equal("ignored", record.Outcome);
        Assert.Empty(world.Talk.Asked);
    }

    [Fact]
    public async Task Pressed_Twice_It_Says_Nothing_Twice()
    {
        world.Talk.Roles["presser"] = RepositoryPermission.Write;

        var written = world.GitHub.State.Writes.Count;

        await PressAsync("presser", id: "first");
        await PressAsync("presser", id: "first");
        await PressAsync("presser", id: "second");

        Assert.Equal(3, world.GitHub.State.Loads.Count);
        Assert.Equal(written, world.GitHub.State.Writes.Count);
    }

    [Fact]
    public async Task While_The_Installation_Is_Paused_GitHub_Is_Asked_Nothing()
    {
        var control = world.Services.GetRequiredService<InstallationControl>();
        await control.PauseAsync(new InstallationId(1), "operator:ada", null, CancellationToken.None);

        var record = await PressAsync("presser");

        Assert.Equal("ignored", record.Outcome);
        Assert.Empty(world.Talk.Asked);
    }

    [Fact]
    public async Task GitHubs_Own_Re_Run_Asks_For_No_Role_Since_It_Sets_The_Checks_Back()
    {
        await world.SendAsync("check_run", TestPayloads.Rerun("automation/review/abc", 7), "again");
        await world.DrainAsync();

        Assert.Equal("done", (await world.RecordAsync("again"))!.Outcome);
        Assert.Empty(world.Talk.Asked);
    }

    private async Task<DeliveryRecord> PressAsync(string login, string button = "recheck", string id = "pressed")
    {
        await world.SendAsync("check_run", TestPayloads.Button(login, button, 7), id);
        await world.DrainAsync();
        return (await world.RecordAsync(id))!;
    }
}
