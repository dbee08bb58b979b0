using Automation.Core.Digests.Content;
using Automation.Core.Identity;
using Automation.Testing.Digests;

namespace Automation.Email.Tests.Browser;

/// <summary>The rich sample with the titles of an ordinary week: what the documentation shows.</summary>
internal static class Showcase
{
    public static Digest Digest { get; } = SampleDigests.Rich with
    {
        Notices = [],
        Attention = SampleDigests.Rich.Attention with
        {
            WaitingForReview = Retitled(
                SampleDigests.Rich.Attention.WaitingForReview,
                "fix(ledger): round half to even when splitting amounts",
                "feat(pay-api): accept instant transfers",
                "refactor(pay-web): move the card form into its own module",
                "chore(ledger): update the currency table",
                "feat(pay-api): show the reason of a refused payment"),
            OverdueDebt = Retitled(
                SampleDigests.Rich.Attention.OverdueDebt,
                "Rounding differs between the two ledgers",
                "Card form is validated twice, with different rules"),
        },
        Decisions =
        [
            .. SampleDigests.Rich.Decisions.Take(1),
            new DecisionItem(
                new RepositoryName("octo-org", "pay-api"), 8, "Name payments after their origin",
                new Uri("https://github.com/octo-org/pay-api/pull/77"), TimeSpan.FromDays(1)),
        ],
    };

    private static ItemList<WorkItem> Retitled(ItemList<WorkItem> list, params string[] titles) =>
        new([.. list.Items.Zip(titles, (item, title) => item with { Title = title })], list.Total);
}
