using Automation.Pipeline.Recovery;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Automation.Pipeline.Tests.Recovery;

/// <summary>The pipeline with a GitHub that logs what it sent.</summary>
internal sealed class RecoveryWorld : IDisposable
{
    private readonly RecordedScopes log = new();

    public RecoveryWorld()
    {
        Pipeline = new PipelineWorld(services => services
            .AddSingleton<IAppDeliveries>(p => GitHub!)
            .AddSingleton<ILoggerProvider>(log)
            .AddLogging(static l => l.SetMinimumLevel(LogLevel.Debug)));
        GitHub = new FakeAppDeliveries(Pipeline.Clock);
    }

    public PipelineWorld Pipeline { get; }

    public FakeAppDeliveries GitHub { get; }

    public IReadOnlyCollection<string> Log => log.Lines;

    /// <summary>Runs the job; time passes for as long as it waits.</summary>
    public async Task<int> RunAsync(DeliveryRecovery? job = null)
    {
        var running = (job ?? Pipeline.Services.GetRequiredService<DeliveryRecovery>()).RunAsync(CancellationToken.None);
        while (!running.IsCompleted)
        {
            Pipeline.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        return await running;
    }

    /// <summary>An hour later.</summary>
    public Task<int> RunNextAsync()
    {
        Pipeline.Clock.Advance(TimeSpan.FromHours(1));
        return RunAsync();
    }

    /// <summary>A row of the ledger for a delivery, unless it is done already.</summary>
    public async Task KnowAsync(string guid, DeliveryState state = DeliveryState.Done)
    {
        var row = new DeliveryRecord
        {
            Id = DeliveryId.Parse(guid),
            Event = "push",
            Installation = new InstallationId(1),
            ReceivedAt = Pipeline.Clock.GetUtcNow(),
        };
        var claim = await Pipeline.Storage.Deliveries.ClaimAsync(row, row.ReceivedAt, TimeSpan.FromMinutes(5), CancellationToken.None);
        if (claim is not LedgerClaim.Claimed { Row: var claimed })
        {
            return;
        }

        await Pipeline.Storage.Deliveries.FinishAsync(
            claimed, claimed.Value with { State = state, LeaseUntil = null, Outcome = "done", Reason = "known" }, CancellationToken.None);
    }

    public void Dispose()
    {
        Pipeline.Dispose();
        log.Dispose();
    }
}
