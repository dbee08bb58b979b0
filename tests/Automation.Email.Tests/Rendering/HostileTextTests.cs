using System.Text.RegularExpressions;
using Automation.Core.Digests.Content;
using Automation.Core.Identity;
using Automation.Testing.Digests;

namespace Automation.Email.Tests.Rendering;

/// <summary>Titles, labels and names come from anyone who can open a pull request.</summary>
public sealed partial class HostileTextTests
{
    private const string Payload = "</td><script>alert(1)</script><img src=\"https://evil.example/p.png\" onerror='x'>";

    [Fact]
    public async Task Markup_In_Any_Text_Is_Shown_As_Text()
    {
        var rich = SampleDigests.Rich;
        var item = rich.Attention.WaitingForReview.Items[0] with { Title = Payload, Repository = new RepositoryName(Payload, Payload) };
        var mail = await RenderedDigest.OfAsync(rich with
        {
            Team = rich.Team with { Name = Payload },
            Subject = Payload,
            Preheader = Payload,
            Notices = [Payload],
            Attention = rich.Attention with { WaitingForReview = new([item], 1) },
            Practices = [rich.Practices[0] with { Name = Payload }],
            Debt = rich.Debt with
            {
                First = [new RankedDebt(item, Payload, Payload)],
                Matrix = new DebtMatrix([Payload], [Payload], [[1]], 0),
            },
        });

        Assert.DoesNotContain("<script", mail.Html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotMatch(@"<[^>]*onerror='", mail.Html);
        Assert.DoesNotContain("src=\"https:", mail.Html, StringComparison.Ordinal);
        Assert.All(Sources().Matches(mail.Html), m => Assert.StartsWith("cid:", m.Groups[1].Value, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,<script>alert(1)</script>")]
    [InlineData("ftp://example.com/x")]
    [InlineData("file:///etc/passwd")]
    public async Task Only_Web_Addresses_Become_Links(string address)
    {
        var rich = SampleDigests.Rich;
        var item = rich.Attention.WaitingForReview.Items[0] with { Title = "A plain title", Url = new Uri(address) };
        var digest = rich with
        {
            Attention = new AttentionPart { WaitingForReview = new([item], 1) },
            Debt = rich.Debt with { Oldest = null, First = [new RankedDebt(item, "impact: high", "effort: low")] },
            Decisions = [],
        };
        var mail = await RenderedDigest.OfAsync(digest, new Uri(address));

        Assert.Contains("A plain title", mail.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("href", mail.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(new Uri(address).AbsoluteUri, mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Titles_That_Must_Not_Be_Shown_Are_Replaced_By_Kind_And_Number()
    {
        var mail = await RenderedDigest.OfAsync(SampleDigests.Private);

        Assert.Contains("* Pull request #512\n  octo-org/ledger #512, waits 4 working days", mail.Text, StringComparison.Ordinal);
        Assert.Contains("* ADR 12\n", mail.Text, StringComparison.Ordinal);
        Assert.Contains(">Issue #640</", mail.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Reference_In_A_Title_Stays_When_Images_Become_Files()
    {
        var rich = SampleDigests.Rich;
        var item = rich.Attention.WaitingForReview.Items[0] with { Title = "src=\"cid:flow.png\"" };
        var mail = await RenderedDigest.OfAsync(rich with { Attention = new AttentionPart { WaitingForReview = new([item], 1) } });

        var files = mail.WithFileNames(name => $"my team-{name}");

        Assert.Contains("src=&quot;cid:flow.png&quot;", files.Html, StringComparison.Ordinal);
        Assert.Contains("src=\"my%20team-flow.png\"", files.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("src=\"cid:", files.Html, StringComparison.Ordinal);
        Assert.Equal(mail.Images.Select(i => $"my team-{i.Name}"), files.Images.Select(i => i.Name));
    }

    [GeneratedRegex("<img src=\"([^\"]*)\"")]
    private static partial Regex Sources();
}
