using Automation.Core.Facts;

namespace Automation.Core.Debts;

/// <summary>How an issue or pull request was seen at a time. Texts are untrusted.</summary>
public sealed record DebtSighting
{
    /// <summary>GitHub labels are few; what carries more is no debt item that anybody weighs.</summary>
    public const int MaxLabels = 50;

    /// <summary>GitHub's <c>updated_at</c>, which counts whole seconds.</summary>
    public required DateTimeOffset At { get; init; }

    public string Title { get; init => field = FactData.FirstLine(value ?? ""); } = "";

    public bool IsOpen { get; init; } = true;

    /// <summary>When it was closed or merged; null while it is open.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>True once it was deleted, or moved to another repository.</summary>
    public bool IsGone { get; init; }

    public IReadOnlyList<string> Labels { get; init => field = value ?? []; } = [];

    /// <summary>The labels that were put on at this very time.</summary>
    public IReadOnlyList<string> Added { get; init => field = value ?? []; } = [];

    /// <summary>The labels that were taken off at this very time.</summary>
    public IReadOnlyList<string> Removed { get; init => field = value ?? []; } = [];

    /// <summary>The labels that it carries from then on.</summary>
    public IEnumerable<string> Carried() => Labels.Except(Removed, StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// What two looks within one second say together. The order does not matter, and neither does how often: each look knows what came
    /// before it in its second, so labels add up, less those that were taken off.
    /// </summary>
    internal DebtSighting And(DebtSighting other) => this with
    {
        Title = string.CompareOrdinal(Title, other.Title) >= 0 ? Title : other.Title,
        IsOpen = IsOpen && other.IsOpen,
        EndedAt = EndedAt is { } end && other.EndedAt is { } otherEnd ? (end < otherEnd ? end : otherEnd) : EndedAt ?? other.EndedAt,
        IsGone = IsGone || other.IsGone,
        Labels = Union(Labels, other.Labels),
        Added = Union(Added, other.Added),
        Removed = Union(Removed, other.Removed),
    };

    private static IReadOnlyList<string> Union(IReadOnlyList<string> one, IReadOnlyList<string> other) =>
        [.. one.Concat(other).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Take(MaxLabels)];
}
