using Automation.Core.Policies;
using Automation.Core.Snapshots;

namespace Automation.Core.Practices.Review;

/// <summary>What the review rules look at: the pull request, and what was worked out of it once for all rules.</summary>
/// <param name="Snapshot">The pull request.</param>
/// <param name="Settings">Section <c>practices.review</c> of the policy.</param>
/// <param name="Size">How much there is to read.</param>
/// <param name="Tally">Where each reviewer stands.</param>
public sealed record ReviewSubject(PullRequestSnapshot Snapshot, ReviewSettings Settings, ChangeSize Size, ReviewTally Tally)
{
    /// <summary>Why rules about the author's own work leave a bot's pull request alone; null when they do not.</summary>
    internal string? BotExemption =>
        Settings.ExemptBots && Snapshot.Author.IsBot ? "Pull requests by bots are exempt." : null;

    /// <summary>Why nothing can be said of reviews; null when they were read whole.</summary>
    internal string? ReviewsUnknown =>
        Snapshot.ReviewsUnavailable
        ?? (Snapshot.Body is null ? "There is no pull request yet." : null)
        ?? Snapshot.Gaps.FirstOrDefault(g => g.Part == SnapshotPart.Reviews)?.Reason;
}
