using System.Text;
using Automation.Core.Digests.Content;
using Automation.Core.Identity;
using Automation.Testing.Digests;

namespace Automation.Email.Tests.Rendering;

/// <summary>Gmail cuts a mail's HTML after 102 KB, the footer with it.</summary>
public sealed class MailSizeTests
{
    private const int Limit = 100_000;

    /// <summary>Characters outside the basic plane stay entities of nine bytes for two UTF-16 units.</summary>
    private static readonly string Long = string.Concat(Enumerable.Repeat("💸", 2000));

    [Fact]
    public async Task The_Largest_Digest_Is_Not_Cut()
    {
        var mail = await RenderedDigest.OfAsync(Largest(), RenderedDigest.Unsubscribe);

        Assert.InRange(Encoding.UTF8.GetByteCount(mail.Html), 1, Limit);
        Assert.Contains("and 990 more", mail.Text, StringComparison.Ordinal);
        Assert.Contains("items with other labels", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_Pictures_Are_Small()
    {
        var mail = await RenderedDigest.OfAsync(Largest());

        Assert.InRange(mail.Images.Sum(i => i.Png.Length), 1, 150_000);
    }

    private static Digest Largest()
    {
        var rich = SampleDigests.Rich;
        var name = new RepositoryName(new string('o', 39), new string('r', 100));
        var url = new Uri($"https://github.enterprise.example.com/{name.Owner}/{name.Name}/pull/1234567");
        var item = new WorkItem(name, 1234567, Long, url, TimeSpan.FromDays(4000));
        var decision = new DecisionItem(name, 99999, Long, url, TimeSpan.FromDays(4000));
        var items = new ItemList<WorkItem>([.. Enumerable.Repeat(item, 1000)], 100_000);
        var labels = Enumerable.Range(0, 50).Select(_ => Long).ToArray();
        return rich with
        {
            Team = rich.Team with { Name = Long },
            Subject = Long,
            Preheader = Long,
            Notices = [.. Enumerable.Repeat(Long, 1000)],
            Attention = new AttentionPart
            {
                WaitingForReview = items,
                DecisionsDue = items,
                ProposedForLong = new([.. Enumerable.Repeat(decision, 1000)], 100_000),
                OverdueDebt = items,
                FailedDeliveries = int.MaxValue,
            },
            Debt = rich.Debt with
            {
                Oldest = item,
                First = [.. Enumerable.Repeat(new RankedDebt(item, Long, Long), 1000)],
                Matrix = new DebtMatrix(labels, labels, [.. labels.Select(_ => labels.Select(_ => 1000).ToArray())], 1000),
            },
            Decisions = [.. Enumerable.Repeat(decision, 1000)],
        };
    }
}
