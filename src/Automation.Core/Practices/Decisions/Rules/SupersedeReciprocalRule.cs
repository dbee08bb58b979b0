using Automation.Core.Snapshots;

namespace Automation.Core.Practices.Decisions.Rules;

/// <summary>
/// Trigger: each changed record that supersedes another or is superseded. Conditions: both records say so, and the older one's status
/// does. Result: a warning on the reference. Fix: what to write where. Source: adr-tools writes both.
/// </summary>
internal sealed class SupersedeReciprocalRule : Rule<DecisionSubject>
{
    public override string Id => "supersede-reciprocal";

    public override Severity? DefaultSeverity => Severity.Warning;

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = "Each added or changed decision record that supersedes another one, or is superseded, by its own word or that of a "
            + "record beside it. While a record is draft, proposed or rejected, it supersedes nothing yet.",
        Conditions = "The record that supersedes another is named there as its successor, and names it. A superseded record says by which, "
            + "and none that names its successor is called accepted.",
        Result = "A warning on the reference or the status.",
        Why = "Whoever finds the old record must learn that it no longer holds, and whoever reads the new one what it replaced.",
        Fix = "Name each record in the other: \"Supersedes\" in the new one, \"Superseded by\" in the old one's status.",
        Source = "https://github.com/npryce/adr-tools",
    };

    public override IEnumerable<Violation> Check(DecisionSubject subject, RuleOptions options)
    {
        var references = new DecisionReferences(subject);
        return subject.Changed.SelectMany(c => Status(c.Record)
            .Concat(Successors(c.Record, references))
            .Concat(Predecessors(c.Record, references))
            .Concat(subject.Others.SelectMany(other => NamedBy(other, c.Record, references))));
    }

    private static IEnumerable<Violation> Status(DecisionRecord record)
    {
        var location = new Location(record.Path, record.StatusLine);
        if (record is { Status: "superseded", SupersededBy.Count: 0 })
        {
            yield return new Violation(
                "The record is superseded, and does not say by which.",
                location,
                "Write `Superseded by` and a link to the record that took its place.");
        }

        if (record is { Status: "accepted", SupersededBy: [var successor, ..] })
        {
            yield return new Violation(
                $"The record is called accepted, but superseded by \"{Excerpt.Of(successor.Text)}\".",
                location,
                "Change the status to superseded.");
        }
    }

    private static IEnumerable<Violation> Successors(DecisionRecord record, DecisionReferences references) =>
        from link in record.SupersededBy
        let successor = references.Find(record.Path, link)
        where successor is not null && successor.Path != record.Path
            && !references.Name(successor.Path, successor.Supersedes, record.Path)
        select new Violation(
            $"{successor.Path} does not say that it supersedes this record.",
            new Location(record.Path, link.Line),
            $"Write \"Supersedes\" and a link to {record.Path} in {successor.Path}.");

    private static IEnumerable<Violation> Predecessors(DecisionRecord record, DecisionReferences references) =>
        from link in IsInForce(record.Status) ? record.Supersedes : []
        let predecessor = references.Find(record.Path, link)
        where predecessor is not null && predecessor.Path != record.Path
            && !references.Name(predecessor.Path, predecessor.SupersededBy, record.Path)
        select new Violation(
            $"{predecessor.Path} does not say that this record supersedes it.",
            new Location(record.Path, link.Line),
            $"Change the status of {predecessor.Path} to \"Superseded by\" and a link to {record.Path}.");

    /// <summary>What a record says that the pull request leaves alone; where the changed one names it, all was looked at already.</summary>
    private static IEnumerable<Violation> NamedBy(StandingDecision other, DecisionRecord record, DecisionReferences references)
    {
        if (references.Name(other.Path, other.SupersededBy, record.Path) && !references.Name(record.Path, record.Supersedes, other.Path))
        {
            yield return new Violation(
                $"{other.Path} says that this record supersedes it.",
                new Location(record.Path),
                $"Write \"Supersedes\" and a link to {other.Path}.");
        }

        if (IsInForce(other.Status)
            && references.Name(other.Path, other.Supersedes, record.Path)
            && !references.Name(record.Path, record.SupersededBy, other.Path))
        {
            yield return new Violation(
                $"{other.Path} says that it supersedes this record.",
                new Location(record.Path, record.StatusLine),
                $"Change the status to \"Superseded by\" and a link to {other.Path}.");
        }
    }

    private static bool IsInForce(string? status) => status is not ("draft" or "proposed" or "rejected");
}
