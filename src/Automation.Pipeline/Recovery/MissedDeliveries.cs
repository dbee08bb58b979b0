namespace Automation.Pipeline.Recovery;

/// <summary>What a look at GitHub's list found.</summary>
/// <param name="Attempts">Of each missed delivery the newest attempt, by which it is asked for.</param>
/// <param name="IsComplete">False when more were missed than one look is to find.</param>
/// <param name="Listed">How many attempts were looked at.</param>
/// <param name="Cursor">Where the look goes on that was too long; null when it came to its end.</param>
public sealed record MissedDeliveries(IReadOnlyList<HookDelivery> Attempts, bool IsComplete, int Listed, string? Cursor);
