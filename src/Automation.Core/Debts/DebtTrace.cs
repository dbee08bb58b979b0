namespace Automation.Core.Debts;

/// <summary>
/// All that was seen of one issue or pull request, as far as debt is concerned: what the register is computed from. What is seen twice,
/// late or in another order gives the same trace.
/// </summary>
public sealed record DebtTrace
{
    /// <summary>The first and the latest ones are kept: what lies between them is told by neither age nor state.</summary>
    public const int MaxSightings = 32;

    public required InstallationId Installation { get; init; }

    public required RepositoryId Repository { get; init; }

    /// <summary>An issue or a pull request.</summary>
    public required DebtItemKind Kind { get; init; }

    public required int Number { get; init; }

    /// <summary>When it was opened; null where that was not seen.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>Whether a bot opened it.</summary>
    public bool IsBot { get; init; }

    /// <summary>Of a pull request; null while it is not merged.</summary>
    public DateTimeOffset? MergedAt { get; init; }

    /// <summary>Oldest first, one for each time; only the latest title is kept.</summary>
    public IReadOnlyList<DebtSighting> Sightings { get; init => field = value ?? []; } = [];

    /// <summary>What a pull request does to debt; null before its first evaluation that found something.</summary>
    public DebtChanges? Changes { get; init; }

    /// <summary>What two traces of the same subject say together, whichever comes first.</summary>
    public DebtTrace And(DebtTrace other) => this with
    {
        CreatedAt = Earlier(CreatedAt, other.CreatedAt),
        IsBot = IsBot || other.IsBot,
        MergedAt = Earlier(MergedAt, other.MergedAt),
        Sightings = Bounded(
        [
            .. Sightings.Concat(other.Sightings)
                .GroupBy(s => s.At)
                .Select(same => same.Aggregate(static (one, next) => one.And(next)))
                .OrderBy(s => s.At),
        ]),
        Changes = Changes is null || other.Changes?.At >= Changes.At ? other.Changes ?? Changes : Changes,
    };

    private static DateTimeOffset? Earlier(DateTimeOffset? one, DateTimeOffset? other) =>
        one is { } a && other is { } b ? (a < b ? a : b) : one ?? other;

    private static IReadOnlyList<DebtSighting> Bounded(DebtSighting[] sightings)
    {
        var kept = sightings.Length <= MaxSightings ? sightings : [sightings[0], .. sightings[^(MaxSightings - 1)..]];
        var titled = Array.FindLastIndex(kept, s => s.Title.Length > 0);
        return [.. kept.Select((s, place) => place < titled ? s with { Title = "" } : s)];
    }
}
