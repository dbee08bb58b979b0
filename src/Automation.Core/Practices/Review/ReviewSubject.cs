using Automation.Core.Calendars;
using Automation.Core.Policies;
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

    /// <summary>How much there is to read.</summary>
    public ChangeSize Size { get; } = ChangeSize.Of(Snapshot.Files, Policy.Policy.Review.Size, new FileScope(Policy.Policy));

    /// <summary>Where each reviewer stands.</summary>
    public ReviewTally Tally { get; } = ReviewTally.Of(Snapshot, Policy.Policy.Review.Approvals);

    /// <summary>When it was opened, first reviewed, approved and merged.</summary>
    public ReviewTimes Times { get; } = ReviewTimes.Of(Snapshot);

    /// <summary>In which waiting is measured.</summary>
    public BusinessHours Hours => Settings.Hours;

    /// <summary>Why rules about the author's own work leave a bot's pull request alone; null when they do not.</summary>
    internal string? BotExemption =>
        Settings.ExemptBots && Snapshot.Author.IsBot ? "Pull requests by bots are exempt." : null;

    /// <summary>Why nothing can be said of what only a pull request has; null where there is one.</summary>
    internal string? NotOpenedYet => Snapshot.Body is null ? "There is no pull request yet." : null;

    /// <summary>Why nothing can be said of reviews; null when they were read whole.</summary>
    internal string? ReviewsUnknown =>
        Snapshot.ReviewsUnavailable
        ?? NotOpenedYet
        ?? Snapshot.Gaps.FirstOrDefault(g => g.Part == SnapshotPart.Reviews)?.Reason;
}
