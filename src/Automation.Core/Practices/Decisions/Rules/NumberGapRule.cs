namespace Automation.Core.Practices.Decisions.Rules;

/// <summary>
/// Trigger: each new record with a number. Conditions: the number before it is that of a record. Result: a warning on the file. Fix:
/// take the next free number. Source: adr-tools' numbering.
/// </summary>
internal sealed class NumberGapRule : Rule<DecisionSubject>
{
    public override string Id => "number-gap";

    public override Severity? DefaultSeverity => Severity.Warning;

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = "Each decision record with a number in its file name that is added, or renamed to another number or directory. Nothing "
            + "is said while other open pull requests add records to the directory, which may fill the gap.",
        Conditions = "It is the lowest number of its directory, or a Markdown file there has the number before it. A number that "
            + "another record has, too, is a matter of `number-unique`.",
        Result = "A warning on the file.",
        Why = "Readers look for the missing record, and cannot tell whether it was lost.",
        Fix = "Rename the file to the next free number.",
        Source = "https://github.com/npryce/adr-tools",
    };

    public override IEnumerable<Violation> Check(DecisionSubject subject, RuleOptions options)
    {
        var inMotion = subject.Proposed.Select(p => DecisionDirectories.DirectoryOf(p.Path)).ToHashSet(StringComparer.Ordinal);
        var taken = subject.OtherPaths.Concat(subject.Changed.Select(c => c.Record.Path))
            .ToLookup(DecisionDirectories.DirectoryOf, DecisionFileName.NumberOf, StringComparer.Ordinal);
        var numbers = taken.ToDictionary(g => g.Key, g => new SortedSet<int>(g.OfType<int>()), StringComparer.Ordinal);
        var doubled = taken
            .SelectMany(g => g.OfType<int>().CountBy(number => number).Where(n => n.Value > 1).Select(n => (g.Key, n.Key)))
            .ToHashSet();
        foreach (var path in subject.Changed.Where(c => c.IsNew).Select(c => c.Record.Path))
        {
            var directory = DecisionDirectories.DirectoryOf(path);
            if (!inMotion.Contains(directory)
                && DecisionFileName.NumberOf(path) is { } number
                && !doubled.Contains((directory, number))
                && Before(numbers[directory], number) is { } gap)
            {
                yield return new Violation(
                    string.Create(CultureInfo.InvariantCulture, $"The number {number} leaves a gap: the one before it is {gap}."),
                    new Location(path),
                    $"Rename the file to {DecisionFileName.Renumber(path, gap + 1)}, unless the numbers between belonged to records.");
            }
        }
    }

    /// <summary>The next lower number that is in use, where there is one and others lie between.</summary>
    private static int? Before(SortedSet<int> numbers, int number)
    {
        var lower = numbers.GetViewBetween(int.MinValue, number - 1);
        return lower.Count > 0 && lower.Max < number - 1 ? lower.Max : null;
    }
}
