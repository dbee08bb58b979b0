using Automation.Core.Snapshots;

namespace Automation.Core.Practices.Decisions.Rules;

/// <summary>
/// Trigger: each link of a changed record into the repository. Conditions: what it leads to is there. Result: a warning on the link. Fix:
/// the record of that number, where there is one. House rule.
/// </summary>
internal sealed class LinksResolveRule : Rule<DecisionSubject>
{
    public override string Id => "links-resolve";

    public override Severity? DefaultSeverity => Severity.Warning;

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = "Each link to a file of the repository in an added or changed decision record, and each number of a record that it "
            + "supersedes or is superseded by. On a pull request only links to records, and to files that the pull request deletes or "
            + "renames, can be looked up.",
        Conditions = "The file, or a record of that number in the directory, is there.",
        Result = "A warning on the link.",
        Why = "A chain of decisions that breaks off leaves its reader with half of the reasons.",
        Fix = "Correct the link, or take it out.",
    };

    public override IEnumerable<Violation> Check(DecisionSubject subject, RuleOptions options)
    {
        var references = new DecisionReferences(subject);
        return from change in subject.Changed
               from link in change.Record.Supersedes.Concat(change.Record.SupersededBy).Concat(change.Record.Links).DistinctBy(Place)
               from violation in link.Path is { } path
                   ? Linked(subject, change.Record, link, path)
                   : Numbered(subject, references, change.Record, link)
               select violation;
    }

    private static (string? Path, int? Number, int Line) Place(DecisionLink link) =>
        (link.Path, link.Path is null ? link.Number : null, link.Line);

    private static IEnumerable<Violation> Linked(DecisionSubject subject, DecisionRecord record, DecisionLink link, string path)
    {
        if (subject.Exists(path) != false)
        {
            return [];
        }

        var renamed = path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) && DecisionFileName.NumberOf(path) is { } number
            ? subject.OtherPaths.Concat(subject.Changed.Select(c => c.Record.Path)).FirstOrDefault(other =>
                DecisionFileName.NumberOf(other) == number
                && DecisionDirectories.DirectoryOf(other) == DecisionDirectories.DirectoryOf(path))
            : null;
        return
        [
            new Violation(
                $"The link \"{Excerpt.Of(link.Text)}\" leads to {Excerpt.Of(path)}, which is not there.",
                new Location(record.Path, link.Line),
                renamed is null ? null : $"Link {renamed} instead."),
        ];
    }

    /// <summary>Only where it is known which records there are: a path that no file can be told of says that it is not.</summary>
    private static IEnumerable<Violation> Numbered(
        DecisionSubject subject, DecisionReferences references, DecisionRecord record, DecisionLink link) =>
        link.Number is { } number
        && DecisionFileName.NumberOf(record.Path) is not null
        && !references.HasNumber(DecisionDirectories.DirectoryOf(record.Path), number)
        && subject.Exists(DecisionFileName.Renumber(record.Path, number)) is not null
            ? [new Violation(
                $"\"{Excerpt.Of(link.Text)}\" names the record {number}, which is not there.", new Location(record.Path, link.Line))]
            : [];
}
