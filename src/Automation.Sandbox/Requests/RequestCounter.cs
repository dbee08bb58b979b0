using System.Collections.Concurrent;

namespace Automation.Sandbox.Requests;

/// <summary>
/// Counts what the App asks of the stand-in GitHub, for GitHub's limits are what an installation runs into first. It counts from the start
/// of the process and is never set back: who wants the figures of a stretch takes the difference.
/// </summary>
public sealed class RequestCounter
{
    private readonly ConcurrentDictionary<(string Kind, RequestAccess Access), long> counts = new();

    /// <summary>Every kind that was asked, sorted by access and kind.</summary>
    public IReadOnlyList<RequestCount> List() =>
    [
        .. counts.Select(static c => new RequestCount(c.Key.Kind, c.Key.Access, c.Value))
            .OrderBy(static c => c.Access)
            .ThenBy(static c => c.Kind, StringComparer.Ordinal),
    ];

    /// <summary>How many requests there were of one access.</summary>
    public long Total(RequestAccess access) => counts.Where(c => c.Key.Access == access).Sum(static c => c.Value);

    internal void Add(string kind, RequestAccess access) => counts.AddOrUpdate((kind, access), 1, static (_, count) => count + 1);
}
