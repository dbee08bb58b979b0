using Automation.Core.Digests.Content;
using Automation.Core.Digests.Teams;
using Automation.Core.Identity;
using Automation.Testing;
using Automation.Testing.Digests;

namespace Automation.Email.Tests.Rendering;

/// <summary>The whole mail, and what both of its forms must hold.</summary>
public sealed class DigestRendererTests
{
    public static TheoryData<string> Samples => [.. SampleDigests.All.Keys];

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task Html_And_Text_Are_Those_Of_Their_Golden_Files(string sample)
    {
        var mail = await RenderedDigest.OfAsync(SampleDigests.All[sample], RenderedDigest.Unsubscribe);

        // A tag a line, so that a change can be read.
        Golden.Verify(mail.Html.Replace("><", ">\n<", StringComparison.Ordinal), $"{sample}.html");
        Golden.Verify(mail.Text, $"{sample}.txt");
    }

    [Fact]
    public async Task The_Subject_Is_The_Digests() =>
        Assert.Equal(SampleDigests.Rich.Subject, (await RenderedDigest.OfAsync(SampleDigests.Rich)).Subject);

    [Fact]
    public async Task Rendering_Twice_Gives_The_Same_Bytes()
    {
        var first = await RenderedDigest.OfAsync(SampleDigests.Rich);
        var second = await RenderedDigest.OfAsync(SampleDigests.Rich);

        Assert.Equal(first.Html, second.Html);
        Assert.Equal(first.Text, second.Text);
        Assert.Equal(first.Images.Select(i => Convert.ToBase64String(i.Png)), second.Images.Select(i => Convert.ToBase64String(i.Png)));
    }

    [Theory]
    [InlineData(DigestSection.Attention, "What needs you this week")]
    [InlineData(DigestSection.Practices, "Practices")]
    [InlineData(DigestSection.Flow, "Review flow")]
    [InlineData(DigestSection.Debt, "Tech debt")]
    [InlineData(DigestSection.Decisions, "Decisions taken")]
    public async Task Only_The_Sections_That_The_Team_Wants_Are_There(DigestSection wanted, string heading)
    {
        var mail = await RenderedDigest.OfAsync(
            SampleDigests.Rich with { Notices = [], Team = SampleDigests.Rich.Team with { Sections = [wanted] } });

        var headings = mail.Html.Split("<h2 ")[1..].Select(h => h[(h.IndexOf('>') + 1)..h.IndexOf('<')]);
        Assert.Equal([heading], headings);
    }

    [Fact]
    public async Task Sections_Keep_Their_Order_Whatever_The_Team_Writes()
    {
        var team = SampleDigests.Rich.Team with { Sections = [DigestSection.Debt, DigestSection.Attention, DigestSection.Debt] };

        var mail = await RenderedDigest.OfAsync(SampleDigests.Rich with { Team = team });

        Assert.Equal(2, mail.Text.Split("Tech debt\n---------").Length);
        Assert.Contains("What needs you", mail.Text.Split("Tech debt\n---------")[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_Unsubscribe_Link_Is_There_Only_With_An_Address()
    {
        var with = await RenderedDigest.OfAsync(SampleDigests.Sparse, RenderedDigest.Unsubscribe);
        var without = await RenderedDigest.OfAsync(SampleDigests.Sparse);

        Assert.Contains("href=\"https://automation.example.com/api/v1/unsubscribe?token=a1&amp;b=2\"", with.Html, StringComparison.Ordinal);
        Assert.Contains(RenderedDigest.Unsubscribe.AbsoluteUri + "\n", with.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("nsubscribe", without.Html, StringComparison.Ordinal);
        Assert.Contains("ask for your address to be taken off", without.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_Footer_Says_Who_Named_The_Reader()
    {
        var team = SampleDigests.Sparse.Team;
        var byOperator = await RenderedDigest.OfAsync(SampleDigests.Sparse);
        var byPolicy = await RenderedDigest.OfAsync(
            SampleDigests.Sparse with { Team = team with { Installation = new InstallationId(1) } });

        Assert.Contains("configuration names you", byOperator.Text, StringComparison.Ordinal);
        Assert.Contains("policy file names you", byPolicy.Text.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_Is_Told_Why_They_Get_The_Digest_Of_A_Team_Without_Leads()
    {
        var mail = await RenderedDigest.OfAsync(SampleDigests.Rich with { Team = SampleDigests.Rich.Team with { Leads = [] } });

        Assert.DoesNotContain("You get this because", mail.Html + mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_Address_Of_A_Lead_Is_In_The_Mail()
    {
        var mail = await RenderedDigest.OfAsync(SampleDigests.Rich, RenderedDigest.Unsubscribe);

        Assert.All(SampleDigests.Rich.Team.Leads, lead => Assert.DoesNotContain(lead, mail.Html + mail.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_Small_Sample_Has_No_Percentile()
    {
        var flow = SampleDigests.Rich.Flow with { FirstReview = new DurationFigure(6, TimeSpan.FromHours(3), null) };

        var mail = await RenderedDigest.OfAsync(SampleDigests.Rich with { Flow = flow });

        Assert.Matches("First review +3 h +too few to say +6", mail.Text);
    }

    [Fact]
    public async Task Lines_Of_Text_Are_Short_Unless_They_Hold_An_Address_Or_A_Long_Word()
    {
        var mail = await RenderedDigest.OfAsync(SampleDigests.Private);

        Assert.DoesNotContain(mail.Text.Split('\n'), l => l.Length > 76 && !l.Contains("https://", StringComparison.Ordinal));
    }
}
