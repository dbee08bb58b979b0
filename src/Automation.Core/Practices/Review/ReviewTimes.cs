using Automation.Core.Calendars;
using Automation.Core.Snapshots;

namespace Automation.Core.Practices.Review;

/// <summary>
/// When a pull request was opened, first reviewed, approved and merged. Means what the digest's figures mean
/// (<see cref="Digests.Content.FlowPart"/>), so that both tell the same numbers: reviews of bots and of the author do not count, nor what
/// came before the latest opening or after the end. An approval that was dismissed since is not told from other reviews here.
/// </summary>
/// <param name="Open">The latest interval in which it was open.</param>
/// <param name="FirstReviewAt">The first review by a human other than the author; null while there is none.</param>
/// <param name="ApprovedAt">The first approval by a human other than the author; null while there is none.</param>
/// <param name="MergedAt">Null where it is not merged.</param>
public sealed record ReviewTimes(OpenTime Open, DateTimeOffset? FirstReviewAt, DateTimeOffset? ApprovedAt, DateTimeOffset? MergedAt)
{
    public static ReviewTimes Of(PullRequestSnapshot snapshot)
    {
        var open = OpenOf(snapshot);
        var end = snapshot.MergedAt ?? snapshot.ClosedAt;
        Snapshots.Review[] counted =
        [
            .. snapshot.Reviews.Where(r => r.State != ReviewState.Pending
                && IsByAnother(r, snapshot.Author)
                && r.SubmittedAt >= open.From
                && !(r.SubmittedAt > end)),
        ];
        return new ReviewTimes(
            open,
            counted.Min(r => (DateTimeOffset?)r.SubmittedAt),
            counted.Where(r => r.State == ReviewState.Approved).Min(r => (DateTimeOffset?)r.SubmittedAt),
            snapshot.MergedAt);
    }

    /// <summary>True for a review by a human other than the author.</summary>
    internal static bool IsByAnother(Snapshots.Review review, Actor author) => !review.Author.IsBot && !review.Author.Is(author.Login);

    /// <summary>
    /// For the report: "first review after 3 h, approved after 5 h, merged after 1.5 d (business hours, Europe/Berlin)", where a day is a
    /// working day; null while there is nothing to tell.
    /// </summary>
    public string? Note(BusinessHours hours)
    {
        (string What, DateTimeOffset? At)[] steps = [("first review", FirstReviewAt), ("approved", ApprovedAt), ("merged", MergedAt)];
        var told = string.Join(", ", steps
            .Where(s => s.At is not null)
            .Select(s => $"{s.What} after {Text(Open.Worked(hours, s.At!.Value), hours.DayLength)}"));
        return told.Length > 0 ? $"{told} (business hours, {hours.Zone.Id})" : null;
    }

    private static string Text(TimeSpan time, TimeSpan day)
    {
        var (value, unit) = time switch
        {
            _ when time >= day => (time / day, "d"),
            _ when time >= TimeSpan.FromHours(1) => (time.TotalHours, "h"),
            _ => (Math.Floor(time.TotalMinutes), "min"),
        };
        return string.Create(CultureInfo.InvariantCulture, $"{value:0.#} {unit}");
    }

    /// <summary>What becomes ready was a draft: since it was opened, where no turn before this one is known.</summary>
    private static OpenTime OpenOf(PullRequestSnapshot snapshot)
    {
        var from = snapshot.CreatedAt;
        var isDraft = StartedAsDraft(snapshot);
        List<DraftTime> drafts = isDraft ? [new(from, null)] : [];
        foreach (var turn in snapshot.Turns)
        {
            switch (turn.Kind)
            {
                case PullRequestTurnKind.Drafted when !isDraft:
                    isDraft = true;
                    drafts.Add(new DraftTime(turn.At, null));
                    break;
                case PullRequestTurnKind.Ready when isDraft:
                    isDraft = false;
                    drafts[^1] = drafts[^1] with { To = turn.At };
                    break;
                case PullRequestTurnKind.Reopened:
                    from = turn.At;
                    drafts = isDraft ? [new(from, null)] : [];
                    break;
            }
        }

        return new OpenTime(from, drafts);
    }

    private static bool StartedAsDraft(PullRequestSnapshot snapshot) =>
        snapshot.Turns.FirstOrDefault(t => t.Kind is PullRequestTurnKind.Ready or PullRequestTurnKind.Drafted) is { } first
            ? first.Kind == PullRequestTurnKind.Ready
            : snapshot.IsDraft;
}
