namespace Automation.Core.Practices.Review.Approvals;

/// <summary>How a review stands to the head.</summary>
/// <param name="Unknown">Why they could not be compared, as a clause: "the commit is gone"; null where they could.</param>
public sealed record Freshness(FreshnessState State, string? Unknown = null)
{
    public static Freshness Fresh { get; } = new(FreshnessState.Fresh);

    public static Freshness Stale { get; } = new(FreshnessState.Stale);

    public bool IsFresh => State == FreshnessState.Fresh;
}
