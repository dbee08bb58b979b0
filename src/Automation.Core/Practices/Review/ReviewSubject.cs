using Automation.Core.Calendars;
using Automation.Core.CodeOwners;
using Automation.Core.Policies;
using Automation.Core.Policies.Overrides;
using Automation.Core.Practices.Review.Approvals;
using Automation.Core.Practices.Review.Content;
using Automation.Core.Snapshots;

namespace Automation.Core.Practices.Review;

/// <summary>What the review rules look at: the pull request, and what was worked out of it once for all rules.</summary>
/// <param name="Snapshot">The pull request.</param>
/// <param name="Policy">The policy that applies to it.</param>
/// <param name="Now">
/// The time of evaluation. A rule that reads it tells by <see cref="Rules.ReviewRule.NextChange"/> when it may answer otherwise.
/// </param>
public sealed record ReviewSubject(PullRequestSnapshot Snapshot, EffectivePolicy Policy, DateTimeOffset Now)
{
    /// <summary>Section <c>practices.review</c> of the policy.</summary>
    public ReviewSettings Settings => Policy.Policy.Review;

    /// <summary>What conditions of the policy look at.</summary>
    internal OverrideTarget Target => field ??= OverrideTarget.Of(Snapshot);

    /// <summary>Whom a review is awaited of, as far as the names may be shown: logins and visible teams.</summary>
    internal IReadOnlyList<string> Asked => field ??= [.. Snapshot.ReviewRequests.Where(r => r.MayBeNamed).Select(r => r.Reviewer)];

    /// <summary>How much there is to read.</summary>
    public ChangeSize Size => field ??= ChangeSize.Of(Snapshot, Settings.Size, Scope);

    /// <summary>The names of the areas of <c>practices.review.risk</c> that the change touches, in ordinal order.</summary>
    public IReadOnlyList<string> RiskyAreas => [.. Risks.Select(area => area.Name)];

    /// <summary>The same areas, with the files.</summary>
    internal IReadOnlyList<RiskyArea> Risks => field ??= RiskyArea.Of(Snapshot, Settings, Scope);

    /// <summary>The source code that it adds, and the tests that it changes.</summary>
    internal TestedChange Tests => field ??= TestedChange.Of(Snapshot.Files, Settings.Tests, Scope);

    /// <summary>What the pull request takes back; null where it is no revert that says so.</summary>
    internal RevertedChange? Reverted { get; } = RevertedChange.Of(Snapshot);

    /// <summary>Which files policy leaves to the rules.</summary>
    internal FileScope Scope => field ??= new FileScope(Policy.Policy);

    /// <summary>Where each reviewer stands.</summary>
    public ReviewTally Tally => field ??= ReviewTally.Of(Snapshot, Settings.Approvals.Stale, Eligibility, Freshness);

    /// <summary>Where the policy's requirements for approvals stand.</summary>
    public ApprovalStatus Approvals => field ??= ApprovalEvaluation.Of(this);

    /// <summary>Who may approve this change.</summary>
    internal Eligibility Eligibility => field ??= new Eligibility(Snapshot, Settings.Approvals);

    /// <summary>Which reviews are of what is at the head.</summary>
    internal ReviewFreshness Freshness => field ??= new ReviewFreshness(Snapshot);

    /// <summary>Why it cannot be told who owns what changed, as a clause; null where it can.</summary>
    internal string? CodeOwnersUnknown =>
        Snapshot.CodeOwners is { Text: null, Path: var path } ? $"{path} could not be read: it is too large for GitHub, or not text"
        : Snapshot.Gaps.FirstOrDefault(g => g.Part is SnapshotPart.CodeOwners or SnapshotPart.Files)?.Reason.TrimEnd('.');

    /// <summary>Who owns what by the file that GitHub goes by; null where there is none, or where GitHub ignores it.</summary>
    public CodeOwnersFile? CodeOwners => field ??= Snapshot.CodeOwners?.Text is { } text ? CodeOwnersFile.Parse(text) : null;

    /// <summary>When it was opened, first reviewed, approved and merged.</summary>
    public ReviewTimes Times { get; } = ReviewTimes.Of(Snapshot);

    /// <summary>In which waiting is measured.</summary>
    public BusinessHours Hours => Settings.Hours;

    /// <summary>Why rules about the author's own work leave a bot's pull request alone; null when they do not.</summary>
    internal string? BotExemption =>
        Settings.ExemptBots && Snapshot.Author.IsBot ? "Pull requests by bots are exempt." : null;

    /// <summary>Why rules about the author's own work leave a revert alone, which a tool wrote; null for another pull request.</summary>
    internal string? RevertExemption => Reverted is null ? null : "A revert that names what it takes back is exempt.";

    /// <summary>Why nothing can be said of a pull request's words; null where there is one.</summary>
    internal string? NotOpened => Snapshot.Body is null ? "There is no pull request yet." : null;

    /// <summary>Why nothing can be said of what the change does not touch; null where its files were read whole.</summary>
    internal string? FilesUnknown => Snapshot.Gaps.FirstOrDefault(g => g.Part == SnapshotPart.Files)?.Reason;

    /// <summary>Why nothing can be said of reviews; null when they were read whole.</summary>
    internal string? ReviewsUnknown =>
        Snapshot.ReviewsUnavailable
        ?? NotOpened
        ?? Snapshot.Gaps.FirstOrDefault(g => g.Part == SnapshotPart.Reviews)?.Reason;
}
