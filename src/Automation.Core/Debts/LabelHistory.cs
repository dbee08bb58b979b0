namespace Automation.Core.Debts;

/// <summary>
/// What became of a repository's labels, so that what was seen under one name is found under another. GitHub compares names without
/// regard to case, and so does this.
/// </summary>
/// <param name="Changes">Oldest first.</param>
public sealed record LabelHistory(IReadOnlyList<LabelChange> Changes)
{
    /// <summary>Labels are renamed a few times in a repository's life.</summary>
    public const int MaxChanges = 200;

    /// <summary>Our clock and GitHub's need not agree, and what a deletion does to issues may be told before it.</summary>
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    public static LabelHistory None { get; } = new([]);

    /// <summary>With one more change, whenever it is told.</summary>
    public LabelHistory With(LabelChange change) => Changes.Contains(change) ? this : new LabelHistory(
    [
        .. Changes.Append(change)
            .OrderBy(c => c.At).ThenBy(c => c.From, StringComparer.Ordinal).ThenBy(c => c.To, StringComparer.Ordinal)
            .TakeLast(MaxChanges),
    ]);

    /// <summary>All names that a label was known by, its own first: a rename makes two names one label, in both directions.</summary>
    public IReadOnlyList<string> NamesOf(string label)
    {
        List<string> names = [label];
        for (var i = 0; i < names.Count; i++)
        {
            foreach (var change in Changes)
            {
                var linked = change.To is not { } to ? null : Same(change.From, names[i]) ? to : Same(to, names[i]) ? change.From : null;
                if (linked is not null && !names.Contains(linked, StringComparer.OrdinalIgnoreCase))
                {
                    names.Add(linked);
                }
            }
        }

        return names;
    }

    /// <summary>The last thing that happened to a label of that name, if it gave the name up for good; null otherwise.</summary>
    public LabelChange? EndOf(string label)
    {
        var last = Changes.LastOrDefault(c => Same(c.From, label) || (c.To is { } to && Same(to, label)));
        return last is not null && Same(last.From, label) && !(last.To is { } name && Same(name, label)) ? last : null;
    }

    /// <summary>Whether a deletion explains why a label is missing that was there at one time and is not at a later one.</summary>
    internal bool Explains(IReadOnlyCollection<string> names, DateTimeOffset from, DateTimeOffset to) =>
        Changes.Any(c => c.To is null && names.Contains(c.From, StringComparer.OrdinalIgnoreCase) && c.At >= from && c.At - Skew <= to);

    private static bool Same(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);
}
