using Automation.Core.Calendars;
using Automation.Core.Digests.Content;
using Automation.Core.Practices;

namespace Automation.Email.Rendering.Pages;

/// <summary>What needs the team: each list under a sentence that says what to do.</summary>
internal static class AttentionSection
{
    private const string Heading = "What needs you this week";

    public static PageSection Build(AttentionPart attention, BusinessHours hours) => attention.IsEmpty
        ? new PageSection(Heading, [new Block.Paragraph("Nothing: no review, decision or debt item is waiting for you.")])
        : new PageSection(Heading, [.. Blocks(attention, hours)], IsUrgent: true);

    private static IEnumerable<Block> Blocks(AttentionPart attention, BusinessHours hours)
    {
        Block?[] blocks =
        [
            Items(
                attention.WaitingForReview,
                n => $"Review {Plural.Of(n, "pull request")} that nobody but the author has looked at, or find a reviewer",
                w => ItemText.PullRequest(w, $"waits {Wording.WorkingTime(w.Age, hours)}")),
            Items(
                attention.DecisionsDue,
                n => $"Write the decision record that {Plural.Of(n, "open pull request needs", "open pull requests need")}",
                w => ItemText.PullRequest(w, $"open for {Wording.CalendarTime(w.Age)}")),
            Items(
                attention.ProposedForLong,
                n => $"Accept or reject {Plural.Of(n, "decision")} proposed more than two weeks ago",
                d => ItemText.Decision(d, $"proposed for {Wording.CalendarTime(d.Age)}")),
            Items(
                attention.OverdueDebt,
                n => $"Pay {Plural.Of(n, "overdue debt item")}, or plan a new date",
                w => ItemText.Issue(w, $"open for {Wording.CalendarTime(w.Age)}")),
            Items(
                attention.Unprotected,
                n => $"Protect the default branch of {Plural.Of(n, "repository", "repositories")}, or agree on less",
                ItemText.Branch),
            Failed(attention.FailedDeliveries),
        ];
        return blocks.OfType<Block>();
    }

    private static Block.Items? Items<T>(ItemList<T> list, Func<int, string> lead, Func<T, PageItem> item) =>
        list.Total == 0 ? null : new Block.Items(
            lead(list.Total),
            [.. list.Items.Take(DigestLimits.ListItems).Select(item)],
            ItemText.More(list.Total - Math.Min(list.Items.Count, DigestLimits.ListItems)));

    private static Block.Paragraph? Failed(int deliveries) => deliveries == 0 ? null : new Block.Paragraph(
        $"{Plural.Of(deliveries, "event")} from GitHub could not be processed, so that some figures may be too low. Ask whoever runs "
            + "this app to replay them.");
}
