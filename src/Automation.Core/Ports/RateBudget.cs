namespace Automation.Core.Ports;

/// <summary>A rate limit.</summary>
/// <param name="Remaining">How many requests are left.</param>
/// <param name="Limit">How many there are in a window.</param>
/// <param name="ResetsAt">When the window ends.</param>
public sealed record RateBudget(int Remaining, int Limit, DateTimeOffset ResetsAt)
{
    /// <summary>The share that is left.</summary>
    public double Share => Limit > 0 ? (double)Remaining / Limit : 1;
}
