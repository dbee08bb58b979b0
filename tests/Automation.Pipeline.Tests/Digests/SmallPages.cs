using System.Globalization;

namespace Automation.Pipeline.Tests.Digests;

/// <summary>Lists facts a few at a time, and counts the ranges that are read from their beginning.</summary>
internal sealed class SmallPages(IFactStore inner, int size) : IFactStore
{
    public int RangeReads { get; private set; }

    public Task SaveAsync(IReadOnlyList<Fact> facts, CancellationToken cancellationToken) => inner.SaveAsync(facts, cancellationToken);

    public async Task<Page<Fact>> ListAsync(
        InstallationId installation,
        RepositoryId repository,
        DateOnly from,
        DateOnly to,
        string? continuation,
        CancellationToken cancellationToken)
    {
        RangeReads += continuation is null ? 1 : 0;
        var start = continuation is null ? 0 : int.Parse(continuation, CultureInfo.InvariantCulture);
        var all = await inner.ListAsync(installation, repository, from, to, null, cancellationToken);
        var end = start + size;
        return new Page<Fact>(
            [.. all.Items.Skip(start).Take(size)], end < all.Items.Count ? end.ToString(CultureInfo.InvariantCulture) : null);
    }

    public Task<IReadOnlyList<FactStamp>> ListStampsAsync(
        InstallationId installation, RepositoryId repository, CancellationToken cancellationToken)
    {
        RangeReads++;
        return inner.ListStampsAsync(installation, repository, cancellationToken);
    }
}
