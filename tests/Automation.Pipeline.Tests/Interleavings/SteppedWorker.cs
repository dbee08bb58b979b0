namespace Automation.Pipeline.Tests.Interleavings;

/// <summary>
/// A worker that stops before each of its operations on anything shared, until it is told to go on. It may also never be told: that
/// is a crash. Runs on the caller's thread alone, so that a schedule always leads to the same run.
/// </summary>
internal sealed class SteppedWorker(string name)
{
    private TaskCompletionSource? gate;
    private Task? work;

    /// <summary>What it is about to do; null when it has ended or was never started.</summary>
    public string? At { get; private set; }

    public bool IsReady => At is not null;

    /// <summary>The hook for its views of storage and GitHub.</summary>
    public Task StopAsync(string operation)
    {
        if (!IsShared(operation))
        {
            return Task.CompletedTask;
        }

        At = operation;
        gate = new TaskCompletionSource();
        return gate.Task;
    }

    public void Start(Func<Task> start)
    {
        work = start();
        Finish();
    }

    /// <summary>Lets it do what it is about to do, up to the next operation.</summary>
    public void Step()
    {
        var current = gate!;
        At = null;
        current.SetResult();
        Finish();
    }

    /// <summary>Ends it where it is: the operation never happens, and nothing after it.</summary>
    public void Crash() => At = null;

    public override string ToString() => name;

    /// <summary>
    /// Registers and facts are written under deterministic keys with the same values by whoever comes first: their order against
    /// other operations shows nowhere, and leaving it out keeps all other orders countable.
    /// </summary>
    private static bool IsShared(string operation) =>
        !operation.StartsWith("Repositories/", StringComparison.Ordinal)
        && !operation.StartsWith("Installations/", StringComparison.Ordinal)
        && !operation.StartsWith("Facts/", StringComparison.Ordinal)
        && !operation.StartsWith("DeliveryLog/", StringComparison.Ordinal)
        && !operation.StartsWith("EvaluationHistory/", StringComparison.Ordinal);

    private void Finish()
    {
        if (work is { IsFaulted: true } failed)
        {
            throw new InvalidOperationException($"{name} failed.", failed.Exception);
        }
    }
}
