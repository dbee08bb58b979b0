using Automation.Core.Snapshots;

namespace Automation.Core.Practices.Review.Rules;

/// <summary>A rule of the review practice. It says which part of the snapshot it relies on, so that no gap there is passed over.</summary>
internal abstract class ReviewRule : Rule<ReviewSubject>
{
    /// <summary>The part of the snapshot that must be whole for the rule's word to hold; null for the parts that always are.</summary>
    public virtual SnapshotPart? Reads => null;

    /// <summary>
    /// What the rule could not look at in this very pull request, one sentence each, beside gaps in <see cref="Reads"/>. Not asked where
    /// the rule does not apply.
    /// </summary>
    public virtual IEnumerable<string> Unseen(ReviewSubject subject) => [];

    /// <summary>
    /// The earliest time after <see cref="ReviewSubject.Now"/> at which the rule may answer otherwise though nothing happens; null where
    /// the clock changes nothing.
    /// </summary>
    public virtual DateTimeOffset? NextChange(ReviewSubject subject, RuleOptions options) => null;

    /// <summary>A short remark for the report beside findings, such as what the rule could not know; null for none.</summary>
    public virtual string? Note(ReviewSubject subject, RuleOptions options) => null;
}
