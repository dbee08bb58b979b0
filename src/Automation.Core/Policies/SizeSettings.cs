namespace Automation.Core.Policies;

/// <summary>
/// Section <c>practices.review.size</c>: a size's name holds below its number of changed lines; at or above xl it is XXL.
/// </summary>
public sealed record SizeSettings
{
    public int Xs { get; init; } = 10;

    public int S { get; init; } = 30;

    public int M { get; init; } = 100;

    public int L { get; init; } = 500;

    public int Xl { get; init; } = 1000;

    /// <summary>More changed lines than this are a finding.</summary>
    public int Max { get; init; } = 1000;

    /// <summary>More files than this are a finding; null: their number never is one.</summary>
    public int? MaxFiles { get; init; }
}
