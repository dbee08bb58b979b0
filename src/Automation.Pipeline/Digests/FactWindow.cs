namespace Automation.Pipeline.Digests;

/// <summary>
/// A repository's facts, read once from front to back, a page at a time. Windows of days are asked for in ascending order; what lies
/// before the latest one is forgotten, so that a long history costs no more memory than one window.
/// </summary>
internal sealed class FactWindow(IFactStore facts, RepositoryRecord repository, DateOnly from, DateOnly to)
{
    private List<Fact> held = [];
    private string? continuation;
    private bool isRead;

    /// <summary>The facts of the UTC days from one to another, both included.</summary>
    public async Task<IReadOnlyList<Fact>> MoveAsync(DateOnly first, DateOnly last, CancellationToken cancellationToken)
    {
        held = [.. held.Where(f => DayOf(f) >= first)];
        while (!isRead && (held.Count == 0 || DayOf(held[^1]) <= last))
        {
            var page = await facts.ListAsync(repository.Installation, repository.Id, from, to, continuation, cancellationToken);
            held.AddRange(page.Items.Where(f => DayOf(f) >= first));
            continuation = page.Continuation;
            isRead = continuation is null;
        }

        return [.. held.TakeWhile(f => DayOf(f) <= last)];
    }

    private static DateOnly DayOf(Fact fact) => DateOnly.FromDateTime(fact.At.UtcDateTime);
}
