using Automation.Core.Snapshots;

namespace Automation.Core.Practices.Decisions;

/// <summary>Finds the records that others refer to, by the linked file or by the number in the same directory.</summary>
internal sealed class DecisionReferences
{
    private readonly Dictionary<string, StandingDecision> byPath = new(StringComparer.Ordinal);
    private readonly ILookup<(string Directory, int Number), StandingDecision> byNumber;
    private readonly HashSet<(string Directory, int Number)> numbers;

    public DecisionReferences(DecisionSubject subject)
    {
        foreach (var record in subject.Changed.Select(c => c.Record.ToStanding()).Concat(subject.Others))
        {
            byPath.TryAdd(record.Path, record);
        }

        byNumber = byPath.Values.Where(r => r.Number is not null).ToLookup(r => (DecisionDirectories.DirectoryOf(r.Path), r.Number!.Value));
        numbers =
        [
            .. byNumber.Select(g => g.Key),
            .. subject.OtherPaths.SelectMany(Key),
            .. subject.Changed.SelectMany(c => Key(c.Record.Path)),
        ];
    }

    /// <summary>The record that is meant; null where it is unknown, or two have the number.</summary>
    /// <param name="from">Path of the record that refers to it.</param>
    public StandingDecision? Find(string from, DecisionLink link)
    {
        if (link.Path is { } path)
        {
            return byPath.GetValueOrDefault(path);
        }

        return link.Number is { } number && byNumber[(DecisionDirectories.DirectoryOf(from), number)].ToArray() is [var only] ? only : null;
    }

    /// <summary>Whether one of the links means that record.</summary>
    public bool Name(string from, IEnumerable<DecisionLink> links, string path) => links.Any(link => Find(from, link)?.Path == path);

    /// <summary>Whether a record of the directory has the number, whatever it says; true, too, where none there has any.</summary>
    public bool HasNumber(string directory, int number) =>
        numbers.Contains((directory, number)) || !numbers.Any(n => n.Directory == directory);

    private static IEnumerable<(string Directory, int Number)> Key(string path) =>
        DecisionFileName.NumberOf(path) is { } number ? [(DecisionDirectories.DirectoryOf(path), number)] : [];
}
