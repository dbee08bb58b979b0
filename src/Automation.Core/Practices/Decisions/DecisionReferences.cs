using Automation.Core.Snapshots;

namespace Automation.Core.Practices.Decisions;

/// <summary>Finds the records that others refer to, and tells which numbers there are.</summary>
internal sealed class DecisionReferences
{
    private readonly DecisionIndex index;
    private readonly HashSet<(string Directory, int Number)> numbers;

    public DecisionReferences(DecisionSubject subject)
    {
        index = new DecisionIndex(subject.Changed.Select(c => c.Record.ToStanding()).Concat(subject.Others));
        numbers =
        [
            .. index.Numbers,
            .. subject.OtherPaths.SelectMany(Key),
            .. subject.Changed.SelectMany(c => Key(c.Record.Path)),
        ];
    }

    /// <inheritdoc cref="DecisionIndex.Find(string, DecisionLink)"/>
    public StandingDecision? Find(string from, DecisionLink link) => index.Find(from, link);

    /// <summary>Whether one of the links means that record.</summary>
    public bool Name(string from, IEnumerable<DecisionLink> links, string path) => links.Any(link => Find(from, link)?.Path == path);

    /// <summary>Whether a record of the directory has the number, whatever it says; true, too, where none there has any.</summary>
    public bool HasNumber(string directory, int number) =>
        numbers.Contains((directory, number)) || !numbers.Any(n => n.Directory == directory);

    private static IEnumerable<(string Directory, int Number)> Key(string path) =>
        DecisionFileName.NumberOf(path) is { } number ? [(DecisionDirectories.DirectoryOf(path), number)] : [];
}
