using System.Collections.ObjectModel;

namespace Automation.Core.Ports;

/// <summary>
/// A dated record from which figures are computed. Repository, UTC day, kind and subject make its key: the same event seen twice
/// (redelivery, replay, backfill) overwrites itself.
/// </summary>
public sealed record Fact
{
    public required InstallationId Installation { get; init; }

    public required RepositoryId Repository { get; init; }

    /// <summary>When it happened, from GitHub's data; never when it arrived.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Kind in kebab-case: <c>pull-request-opened</c>. See <see cref="FactKinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>What it happened to: a zero-padded number, a sha, a review id.</summary>
    public required string Subject { get; init; }

    /// <summary>Further values by name.</summary>
    public IReadOnlyDictionary<string, string> Data { get; init => field = value ?? NoData; } = NoData;

    private static IReadOnlyDictionary<string, string> NoData => ReadOnlyDictionary<string, string>.Empty;
}
