using Automation.Core.Snapshots;

namespace Automation.Core.Practices.TechDebt.Rules;

/// <summary>
/// A rule of the tech-debt practice. It says which parts of the snapshot it relies on, so that no gap there is passed over.
/// </summary>
internal abstract class DebtRule : Rule<DebtSubject>
{
    /// <summary>What must be whole for the word of a rule about the diff to hold.</summary>
    protected static IReadOnlyList<SnapshotPart> Diff { get; } = [SnapshotPart.Files, SnapshotPart.Patches];

    /// <summary>The parts of the snapshot that must be whole for the rule's word on this pull request to hold.</summary>
    public virtual IReadOnlyList<SnapshotPart> Reads(DebtSubject subject) => [];

    /// <summary>Whether the pull request adds what the rule takes for debt, beside markers, and however it is labelled.</summary>
    public virtual bool SeesDebt(DebtSubject subject, RuleOptions options) => false;

    /// <summary>
    /// The earliest time after <see cref="DebtSubject.Now"/> at which the rule may answer otherwise though nothing happens; null where
    /// the clock changes nothing.
    /// </summary>
    public virtual DateTimeOffset? NextChange(DebtSubject subject) => null;

    /// <summary>A short remark for the report beside findings, such as what the rule could not know; null for none.</summary>
    public virtual string? Note(DebtSubject subject) => null;

    /// <summary>"TODO" and what it says, for messages.</summary>
    protected static string Quote(DebtMarker marker) => marker.Text.Length == 0 ? "" : $": \"{Excerpt.Of(marker.Text)}\"";

    protected static Location At(DebtMarker marker) => new(marker.Path, marker.Line);
}
