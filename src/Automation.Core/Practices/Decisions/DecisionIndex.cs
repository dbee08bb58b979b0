using Automation.Core.Snapshots;

namespace Automation.Core.Practices.Decisions;

/// <summary>
/// Records by path and by number, to find those that others refer to: by the linked file or, where the reference is no link, by the number
/// in the same directory.
/// </summary>
internal sealed class DecisionIndex
{
    private readonly Dictionary<string, StandingDecision> byPath = new(StringComparer.Ordinal);
    private readonly ILookup<(string Directory, int Number), StandingDecision> byNumber;

    /// <param name="decisions">Of any directories; of a path that comes twice, the first counts.</param>
    public DecisionIndex(IEnumerable<StandingDecision> decisions)
    {
        foreach (var decision in decisions)
        {
            byPath.TryAdd(decision.Path, decision);
        }

        byNumber = byPath.Values.Where(d => d.Number is not null).ToLookup(d => (DecisionDirectories.DirectoryOf(d.Path), d.Number!.Value));
    }

    /// <summary>The numbers that records have, by directory.</summary>
    public IEnumerable<(string Directory, int Number)> Numbers => byNumber.Select(g => g.Key);

    public StandingDecision? Find(string path) => byPath.GetValueOrDefault(path);

    /// <summary>The record that is meant; null where it is unknown, or two have the number.</summary>
    /// <param name="from">Path of the record that refers to it.</param>
    public StandingDecision? Find(string from, DecisionLink link) => link switch
    {
        { Path: { } path } => Find(path),
        { Number: { } number } => byNumber[(DecisionDirectories.DirectoryOf(from), number)].Take(2).ToArray() is [var only] ? only : null,
        _ => null,
    };

    /// <summary>
    /// A decision with those before it, of which it took the place, and those after it, which took its place: oldest first. Where a record
    /// names several, the first that is there counts; links that lead nowhere, or in a circle, end it.
    /// </summary>
    public IReadOnlyList<StandingDecision> ChainOf(StandingDecision decision)
    {
        var chain = new LinkedList<StandingDecision>([decision]);
        var seen = new HashSet<string>(StringComparer.Ordinal) { decision.Path };
        while (First(chain.First!.Value, static d => d.Supersedes) is { } before && seen.Add(before.Path))
        {
            chain.AddFirst(before);
        }

        while (First(chain.Last!.Value, static d => d.SupersededBy) is { } after && seen.Add(after.Path))
        {
            chain.AddLast(after);
        }

        return [.. chain];
    }

    private StandingDecision? First(StandingDecision from, Func<StandingDecision, IReadOnlyList<DecisionLink>> links) =>
        links(from).Select(link => Find(from.Path, link)).FirstOrDefault(static found => found is not null);
}
