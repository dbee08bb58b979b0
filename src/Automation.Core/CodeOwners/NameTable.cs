using Automation.Core.Patterns;

namespace Automation.Core.CodeOwners;

/// <summary>
/// Names with wildcards, filed so that few of them are tried: each under three characters that stand side by side in it, or two where
/// there are no three, and so must in every name that it matches. Of those that it has, the ones under which fewest are filed so far are
/// taken.
/// </summary>
internal sealed class NameTable
{
    private readonly Dictionary<long, List<(NamePattern Name, IndexNode Node)>> filed = [];
    private readonly List<(NamePattern Name, IndexNode Node)> others = [];
    private bool hasPairs;
    private bool hasTriples;

    public void Add(NamePattern name, IndexNode node)
    {
        var keys = Keys(name, 3).ToList();
        hasTriples |= keys.Count > 0;
        if (keys.Count == 0)
        {
            keys = [.. Keys(name, 2)];
            hasPairs |= keys.Count > 0;
        }

        if (keys.Count == 0)
        {
            others.Add((name, node));
            return;
        }

        var key = keys.MinBy(k => filed.TryGetValue(k, out var found) ? found.Count : 0);
        if (!filed.TryGetValue(key, out var list))
        {
            filed[key] = list = [];
        }

        list.Add((name, node));
    }

    /// <summary>
    /// Adds the nodes that a name may lead to, in lists of which each is to be tried whole; a list may come more than once.
    /// </summary>
    public void FindCandidates(ReadOnlySpan<char> name, List<List<(NamePattern Name, IndexNode Node)>> candidates)
    {
        if (others.Count > 0)
        {
            candidates.Add(others);
        }

        long triple = 0;
        for (var i = 0; i < name.Length && (hasPairs || hasTriples); i++)
        {
            triple = ((triple << 16) | name[i]) & 0xFFFF_FFFF_FFFF;
            if (hasTriples && i > 1 && filed.TryGetValue(triple, out var found))
            {
                candidates.Add(found);
            }

            if (hasPairs && i > 0 && filed.TryGetValue(Pair(triple), out found))
            {
                candidates.Add(found);
            }
        }
    }

    private static IEnumerable<long> Keys(NamePattern name, int length)
    {
        for (var i = length; i <= name.Steps.Count; i++)
        {
            var steps = name.Steps.Skip(i - length).Take(length).ToList();
            if (steps.TrueForAll(step => step.Kind == NameStepKind.Literal))
            {
                var key = steps.Aggregate(0L, (key, step) => (key << 16) | step.Literal);
                yield return length == 2 ? Pair(key) : key;
            }
        }
    }

    /// <summary>The last two characters, told from three.</summary>
    private static long Pair(long characters) => (characters & 0xFFFF_FFFF) | (1L << 48);
}
