namespace Automation.Pipeline.Tests.Interleavings;

/// <summary>One thing that may happen next in a run.</summary>
/// <param name="Worker">Whose step or crash it is; null for a stall, which concerns all.</param>
/// <param name="Mishap">None for a step.</param>
/// <param name="Operation">The operation that is done, or never will be.</param>
internal sealed record Move(SteppedWorker? Worker, Mishaps Mishap, string Operation)
{
    /// <summary>
    /// True when the order of two moves cannot show: different workers, and different tables, or a crash that touches none. Only one
    /// of two such orders needs a run.
    /// </summary>
    public bool IsIndependentOf(Move other) =>
        Worker is not null && other.Worker is not null && Worker != other.Worker
        && (Mishap == Mishaps.None || other.Mishap == Mishaps.None)
        && (Mishap != other.Mishap
            || Resource(Operation) != Resource(other.Operation)
            || (Commutes(Operation) && Commutes(other.Operation)));

    public override string ToString() => Mishap switch
    {
        Mishaps.Crash => $"{Worker} crashes before {Operation}",
        Mishaps.Stall => "all stall",
        _ => $"{Worker} {Operation}",
    };

    private static string Resource(string operation) => operation[..operation.IndexOf('/', StringComparison.Ordinal)];

    /// <summary>Beginnings, reads, and what happens at either end of a queue: which of its messages a worker takes shows nowhere.</summary>
    private static bool Commutes(string operation) => operation.Split('/')[1] is "start" or "get" or "query" or "load" or "enqueue" or "delete";
}
