using Automation.Storage.Tests.Contracts;
using Automation.Testing.Storage;

namespace Automation.Storage.Tests.InMemory;

/// <summary>Stores that write two rows: a crash between them is healed by the repeat.</summary>
public sealed class CrashTests
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    private readonly InMemoryStorage storage = new(TimeProvider.System);

    [Fact]
    public async Task A_Delivery_That_Is_Missing_From_The_Log_Is_Added_By_The_Next_Claim()
    {
        var crashing = CrashingAt("DeliveryLog/upsert");
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => crashing.Deliveries.ClaimAsync(Samples.Delivery(), Samples.Now, Lease, default));

        var claim = await storage.Deliveries.ClaimAsync(Samples.Delivery(attempt: 2), Samples.Now + Lease, Lease, default);

        Assert.IsType<LedgerClaim.Claimed>(claim);
        Assert.Single((await storage.Deliveries.ListHourAsync(Samples.Ours, Samples.Now, null, default)).Items);
    }

    [Theory]
    [InlineData("Evaluations/insert")]
    [InlineData("EvaluationHistory/insert")]
    [InlineData("EvaluationHistory/upsert")]
    public async Task An_Evaluation_That_Was_Half_Saved_Is_Completed_By_The_Repeat(string step)
    {
        var crashing = CrashingAt(step);
        await Assert.ThrowsAsync<InvalidOperationException>(() => crashing.Evaluations.SaveAsync(Samples.Evaluation(), 1, default));

        Assert.True(await storage.Evaluations.SaveAsync(Samples.Evaluation(at: Samples.Now.AddMinutes(5)), 1, default));

        var history = await storage.Evaluations.ListHistoryAsync(Samples.Ours, Samples.Repository, 2026, 11, null, default);
        Assert.Single(history.Items);
        Assert.NotNull(await storage.Evaluations.GetLatestAsync(Samples.PullRequest, default));
    }

    private InMemoryStorage CrashingAt(string step) =>
        storage.Observed(at => at == step ? throw new InvalidOperationException($"crash before {at}") : Task.CompletedTask);
}
