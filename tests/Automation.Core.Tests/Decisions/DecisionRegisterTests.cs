using Automation.Core.Identity;
using Automation.Core.Ports;
using Automation.Core.Snapshots;
using Automation.Testing;

namespace Automation.Core.Tests.Decisions;

public sealed class DecisionRegisterTests
{
    private static readonly DateTimeOffset Now = PullRequestBuilder.Opened;

    [Fact]
    public void A_Chain_Goes_From_The_First_Decision_To_The_One_That_Holds()
    {
        var first = Record("docs/adr/0001-a.md", 1, after: [Link(2)]);
        var second = Record("docs/adr/0002-b.md", 2, before: [Link(1)], after: [Link(null, "docs/adr/0003-c.md")]);
        var third = Record("docs/adr/0003-c.md", 3, before: [Link(2)]);
        var other = Record("adr/0002-elsewhere.md", 2);
        var register = Register(other, first, second, third);

        Assert.All(
            new[] { first, second, third },
            record => Assert.Equal([first.Decision, second.Decision, third.Decision], register.ChainOf(record.Decision)));
        Assert.Equal([other.Decision], register.ChainOf(other.Decision));
    }

    [Fact]
    public void Links_In_A_Circle_Or_To_Nowhere_End_The_Chain()
    {
        var first = Record("docs/adr/0001-a.md", 1, before: [Link(2), Link(9)], after: [Link(2)]);
        var second = Record("docs/adr/0002-b.md", 2, before: [Link(1)], after: [Link(1)]);

        Assert.Equal(2, Register(first, second).ChainOf(first.Decision).Count);
        Assert.Equal([first.Decision], Register(first).ChainOf(first.Decision));
    }

    [Fact]
    public void Age_Counts_From_The_Records_Date_Or_From_When_It_Was_First_Seen()
    {
        var dated = Record("a.md", 1) with { FirstSeenAt = Now.AddDays(-1) };

        Assert.Equal(TimeSpan.FromDays(1), dated.AgeAt(Now));
        Assert.Equal(
            Now - new DateTimeOffset(2026, 1, 31, 0, 0, 0, TimeSpan.Zero),
            (dated with { Decision = dated.Decision with { Date = new DateOnly(2026, 1, 31) } }).AgeAt(Now));
        Assert.Equal(TimeSpan.Zero, (dated with { FirstSeenAt = Now.AddDays(1) }).AgeAt(Now));
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("2026-11-16", false)]
    [InlineData("2026-11-15", true)]
    public void A_Review_Is_Due_The_Day_After_Its_Date(string? day, bool isDue)
    {
        var record = Record("a.md", 1);
        var reviewBy = day is null ? (DateOnly?)null : DateOnly.ParseExact(day, "yyyy-MM-dd");

        Assert.Equal(
            isDue, (record with { Decision = record.Decision with { ReviewBy = reviewBy } }).IsReviewDue(new DateOnly(2026, 11, 16)));
    }

    [Fact]
    public void Others_Proposals_Come_By_Pull_Request_And_Path()
    {
        var register = Register() with
        {
            Proposals = [Proposes(9, "adr/2.md", "adr/3.md"), Proposes(8, "adr/1.md"), Proposes(7, "adr/4.md")],
        };

        Assert.Equal([(7, "adr/4.md"), (9, "adr/2.md"), (9, "adr/3.md")], register.ProposedBeside(8).Select(static p => (p.PullRequest, p.Path)));
    }

    [Theory]
    [InlineData("main", "main", 1)]
    [InlineData("main", "release/1.0", 0)]
    [InlineData("main", null, 0)]
    [InlineData(null, null, 1)]
    public void A_Record_That_Is_Carried_Over_To_Another_Branch_Is_No_Other_Record(string? branch, string? other, int seen)
    {
        var register = Register() with
        {
            Proposals = [Proposes(7, "adr/1-a.md") with { Base = branch }, Proposes(8, "adr/1-a.md", "adr/2-b.md") with { Base = other }],
        };

        Assert.Equal(seen, register.ProposedBeside(7).Count(static p => p.Path == "adr/1-a.md"));
        Assert.Contains(register.ProposedBeside(7), static p => p.Path == "adr/2-b.md");
    }

    private static DecisionProposals Proposes(int pullRequest, params string[] paths) => new()
    {
        PullRequest = pullRequest,
        Records = [.. paths.Select(static p => new DecisionProposal(p, null, null, null))],
    };

    private static DecisionRegister Register(params RegisteredDecision[] records) =>
        new(new InstallationId(1), new RepositoryId(10)) { Decisions = records };

    private static DecisionLink Link(int? number, string? path = null) => new("a link", number, path, 1);

    private static RegisteredDecision Record(
        string path, int number, IReadOnlyList<DecisionLink>? before = null, IReadOnlyList<DecisionLink>? after = null) => new()
        {
            Decision = new StandingDecision { Path = path, Number = number, Supersedes = before ?? [], SupersededBy = after ?? [] },
            BlobId = path,
            FirstSeenAt = Now,
        };
}
