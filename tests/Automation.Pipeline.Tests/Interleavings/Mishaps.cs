namespace Automation.Pipeline.Tests.Interleavings;

/// <summary>Which mishaps an exploration adds to the orders of steps; each happens at most once in a run, at every possible point.</summary>
[Flags]
internal enum Mishaps
{
    None = 0,

    /// <summary>A worker dies.</summary>
    Crash = 1,

    /// <summary>All workers are stalled until every lease has ended; never in the middle of a write to GitHub.</summary>
    Stall = 2,
}
