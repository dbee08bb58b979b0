using System.Text;
using System.Text.Json;
using Automation.Cli.Commands;
using Automation.Cli.Operating;
using Automation.Cli.Serving;
using Automation.Cli.Terminals;
using Automation.Core.Identity;
using Automation.Core.Ports;
using Automation.Testing;

namespace Automation.Cli.Tests.Commands;

/// <summary>The commands over an embedded store, as an operator runs them beside the app.</summary>
public sealed class InstallationsCommandTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 16, 12, 0, 0, TimeSpan.Zero);

    private readonly string folder = Directory.CreateTempSubdirectory("automation-installations-").FullName;

    public async Task InitializeAsync()
    {
        await using var services = AutomationServices.Open(folder);
        var store = services.Get<IInstallationStore>();
        Installation[] all =
        [
            new() { Id = new InstallationId(1), Account = "octo-org" },
            new() { Id = new InstallationId(2), Account = "paused-org", PausedAt = Noon, PausedReason = "limit [used] up\u001b[31m" },
            new() { Id = new InstallationId(3), Account = "suspended-org", IsSuspended = true },
            new() { Id = new InstallationId(4), Account = "removed-org", IsDeleted = true, DeletedAt = Noon },
        ];
        foreach (var installation in all)
        {
            await store.SaveAsync(installation, CancellationToken.None);
        }
    }

    public Task DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return Task.CompletedTask;
    }

    [Fact]
    public async Task People_Get_A_Table_And_Scripts_A_Document()
    {
        var table = await RunAsync("list");
        var document = await RunAsync("list", "--format", "json");

        Golden.Verify(table.Output, "installations.txt");
        Golden.Verify(document.Output, "installations.json");
        Assert.All([table, document], r => Assert.Equal((ExitCode.Fine, ""), (r.ExitCode, r.Error)));
    }

    [Fact]
    public async Task An_Installation_Is_Paused_And_Goes_On_And_The_Log_Says_Who_Did_It()
    {
        var paused = await RunAsync("pause", "1", "--reason", "too many requests", "--format", "json");
        var during = await FindAsync(1);
        var resumed = await RunAsync("resume", "1");

        Assert.Equal("too many requests", JsonDocument.Parse(paused.Output).RootElement.GetProperty("pausedReason").GetString());
        Assert.True(during!.IsPaused);
        Assert.Equal("Installation 1 goes on: 0 evaluations asked for.\n", resumed.Output);
        Assert.False((await FindAsync(1))!.IsPaused);
        await using var services = AutomationServices.Open(folder);
        var month = DateOnly.FromDateTime(services.Get<TimeProvider>().GetUtcNow().UtcDateTime);
        var entries = (await services.Get<IAuditLog>().ListMonthAsync(new InstallationId(1), month, null, CancellationToken.None)).Items;
        Assert.Equal(
            [(Operator.Name, "installation.resume", null), (Operator.Name, "installation.pause", "too many requests")],
            entries.Select(e => (e.Actor, e.Action, e.Reason)));
    }

    [Theory]
    [InlineData("pause")]
    [InlineData("resume")]
    public async Task One_That_Nobody_Knows_Is_A_Mistake_Of_The_Caller(string verb)
    {
        var result = await RunAsync(verb, "99");

        Assert.Equal((ExitCode.Usage, ""), (result.ExitCode, result.Output));
        Assert.Contains("There is no installation 99", result.Error, StringComparison.Ordinal);
    }

    private async Task<Installation?> FindAsync(long id)
    {
        await using var services = AutomationServices.Open(folder);
        return await services.Get<IInstallationStore>().GetAsync(new InstallationId(id), CancellationToken.None);
    }

    private async Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        int exitCode;
        using (var terminal = new Terminal(output, error, Stream.Null, outIsPerson: false, errorIsPerson: false))
        {
            exitCode = await AutomationCommand.RunAsync(["installations", .. arguments, "--data", folder], terminal);
        }

        return (exitCode, Encoding.UTF8.GetString(output.ToArray()), Encoding.UTF8.GetString(error.ToArray()));
    }
}
