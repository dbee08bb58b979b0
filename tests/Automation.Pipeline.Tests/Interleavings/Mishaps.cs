namespace Automation.Pipeline.Tests.Interleavings;

/// <summary>What an exploration adds to the orders of steps: each mishap once in a run at most, at every possible point.</summary>
[Flags]
internal enum Mishaps
{
    None = 0,

    /// <summary>A worker dies.</summary>
    Crash = 1,

    /// <summary>All workers are stalled until every lease has ended; never in the middle of a write to GitHub.</summary>
    Stall = 2,
}
