using Automation.Core.Patterns;

namespace Automation.Core.CodeOwners;

/// <summary>
/// Names with wildcards, filed so that few of them are tried: each under two characters that stand side by side in it, and so must in
/// every name that it matches. Of the pairs that it has, the one under which fewest are filed so far is taken.
/// </summary>
internal sealed class NameTable
{
    private readonly Dictionary<int, List<(NamePattern Name, IndexNode Node)>> byPair = [];
    private readonly List<(NamePattern Name, IndexNode Node)> others = [];

    public void Add(NamePattern name, IndexNode node)
    {
        List<(NamePattern Name, IndexNode Node)>? least = null;
        foreach (var (first, second) in name.Steps.Zip(name.Steps.Skip(1)))
        {
            if (first.Kind == NameStepKind.Literal && second.Kind == NameStepKind.Literal)
            {
                var pair = Pair(first.Literal, second.Literal);
                var filed = byPair.TryGetValue(pair, out var found) ? found : byPair[pair] = [];
                least = least is null || filed.Count < least.Count ? filed : least;
            }
        }

        (least ?? others).Add((name, node));
    }

    /// <summary>Adds the nodes that a name may lead to, in lists of which each is to be tried whole; a list may come more than once.</summary>
    public void FindCandidates(ReadOnlySpan<char> name, List<List<(NamePattern Name, IndexNode Node)>> candidates)
    {
        if (others.Count > 0)
        {
            candidates.Add(others);
        }

        if (byPair.Count == 0)
        {
            return;
        }

        for (var i = 1; i < name.Length; i++)
        {
            if (byPair.TryGetValue(Pair(name[i - 1], name[i]), out var filed))
            {
                candidates.Add(filed);
            }
        }
    }

    private static int Pair(char first, char second) => (first << 16) | second;
}
