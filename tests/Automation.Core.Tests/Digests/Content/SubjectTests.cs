using Automation.Core.Digests.Content;
using Automation.Core.Digests.Teams;
using Automation.Testing;
using Automation.Testing.Digests;

namespace Automation.Core.Tests.Digests.Content;

/// <summary>Subjects and preheaders, as they stand in a mailbox.</summary>
public sealed class SubjectTests
{
    /// <summary>Without the team's name in front, so that the news stands alone.</summary>
    private static readonly Digest Plain =
        SampleDigests.Quiet with { IsQuiet = false, Team = SampleDigests.Quiet.Team with { Name = "" } };

    [Fact]
    public void Subjects_Say_The_News_And_Preheaders_Complement_Them()
    {
        var lines = Cases().Select(c => $"{c.Name}\n  {SubjectLine.Of(c.Digest)}\n  {PreheaderLine.Of(c.Digest)}\n");

        Golden.Verify(string.Join('\n', lines), "subjects.txt");
    }

    [Fact]
    public void The_Samples_Have_The_Subjects_That_Would_Be_Computed() => Assert.All(
        SampleDigests.All.Values,
        digest => Assert.Equal((SubjectLine.Of(digest), PreheaderLine.Of(digest)), (digest.Subject, digest.Preheader)));

    [Theory]
    [InlineData("Pay\r\nBcc: eve@example.com")]
    [InlineData("Pay\u2028ments")]
    [InlineData("A team with quite a long name indeed")]
    public void A_Name_That_Breaks_The_Line_Or_Hides_The_News_Is_Left_Out(string name) =>
        Assert.Equal("A quiet week", SubjectLine.Of(Plain with { Team = Plain.Team with { Name = name } }));

    [Fact]
    public void The_Longest_Subject_Is_Still_Short_Enough()
    {
        var digest = Plain with
        {
            Attention = new AttentionPart { FailedDeliveries = 9_999_999, WaitingForReview = new([], 9_999_999) },
            Practices = [Plain.Practices[0] with { Kept = new Share(100, 100), Change = 100 }],
        };

        Assert.InRange(SubjectLine.Of(digest).Length, 1, SubjectLine.MaxLength);
    }

    private static IEnumerable<(string Name, Digest Digest)> Cases() =>
    [
        .. Attentions().Select(c => (c.Name, Plain with { Attention = c.Attention })),
        ("reviews and a practice", Changed(4) with { Attention = new AttentionPart { WaitingForReview = new([], 3) } }),
        ("a practice that fell", Changed(-12)),
        ("a practice that stood", Changed(0) with { Flow = Flow(opened: 3, merged: 2) }),
        ("two that changed alike", Changed(5) with { Practices = [With(0, 5), With(1, -5), With(2, 4), With(3, null)] }),
        ("merged", Plain with { Flow = Flow(opened: 3, merged: 12) }),
        ("one merged", Plain with { Flow = Flow(opened: 0, merged: 1) }),
        ("opened only", Plain with { Flow = Flow(opened: 1, merged: 0) }),
        ("closed only", Plain with { Flow = Plain.Flow with { Closed = 2 } }),
        ("pushed only", Plain with { Flow = Plain.Flow with { Commits = 1 } }),
        ("decision taken", Plain with { Decisions = [.. SampleDigests.Rich.Decisions.Take(1)] }),
        ("debt opened", Plain with { Debt = Plain.Debt with { Opened = 2, Open = 2 } }),
        ("debt paid", Plain with { Debt = Plain.Debt with { Paid = 1 } }),
        ("quiet", Plain with { IsQuiet = true }),
        ("with the team's name", Changed(4) with { Team = Plain.Team with { Name = "Payments" } }),
        ("only debt is wanted", Wanting(SampleDigests.Rich, DigestSection.Debt)),
        ("only attention is wanted", Wanting(SampleDigests.Rich, DigestSection.Attention)),
        ("only decisions are wanted", Wanting(SampleDigests.Rich, DigestSection.Decisions)),
        ("fast reviews", Plain with { Flow = Flow(1, 8) with { FirstReview = new(8, TimeSpan.FromMinutes(12), null) } }),
        ("reviews of an hour", Plain with { Flow = Flow(1, 8) with { FirstReview = new(8, TimeSpan.FromMinutes(61), null) } }),
        .. SampleDigests.All.Select(s => ($"sample {s.Key}", s.Value)),
    ];

    private static IEnumerable<(string Name, AttentionPart Attention)> Attentions() =>
    [
        ("one waits", new AttentionPart { WaitingForReview = new([], 1) }),
        ("many wait", new AttentionPart { WaitingForReview = new([], 1234) }),
        ("one failed", new AttentionPart { FailedDeliveries = 1 }),
        ("one decision is due", new AttentionPart { DecisionsDue = new([], 1) }),
        ("decisions are due, one debt is overdue", new AttentionPart { DecisionsDue = new([], 2), OverdueDebt = new([], 1) }),
        ("debt is overdue, one is proposed for long", new AttentionPart { OverdueDebt = new([], 2), ProposedForLong = new([], 1) }),
        ("everything", new AttentionPart
        {
            FailedDeliveries = 2,
            WaitingForReview = new([], 2),
            DecisionsDue = new([], 2),
            OverdueDebt = new([], 2),
            ProposedForLong = new([], 2),
        }),
    ];

    private static Digest Changed(int change) => Plain with { Practices = [With(0, change)] };

    private static PracticePart With(int practice, int? change) =>
        SampleDigests.Rich.Practices[practice] with { Kept = new Share(92, 100), Change = change };

    private static FlowPart Flow(int opened, int merged) => Plain.Flow with { Opened = opened, Merged = merged };

    private static Digest Wanting(Digest digest, params DigestSection[] sections) =>
        digest with { Team = digest.Team with { Sections = sections } };
}
