using Automation.Core.Calendars;
using Automation.Core.Digests.Weeks;
using Automation.Core.Facts;
using Automation.Core.Identity;
using Automation.Core.Ports;
using Automation.Testing.Facts;
using FsCheck.Xunit;

namespace Automation.Core.Tests.Facts;

public sealed class FactRetentionTests
{
    private const string Debt = "tech-debt";

    private static readonly DateTimeOffset Begin = new(2026, 8, 3, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Limit = Begin.AddDays(100);

    /// <summary>Facts over five weeks; whatever limit is drawn through them, the weeks after it do not notice.</summary>
    [Property(MaxTest = 200)]
    public void Weeks_Inside_The_Limit_Are_The_Same_With_And_Without_What_Is_Removed(int seed, byte day)
    {
        var facts = RandomHistory.Of(seed, Begin);
        var limit = Begin.AddDays(day % 45);

        var removed = FactRetention.Removable([.. facts.Where(f => f.At < limit)], limit);
        var kept = facts.Except(removed).ToList();

        var first = IsoWeek.Of(limit + RepositoryFold.Margin, TimeZoneInfo.Utc).Plus(1);
        Assert.Equivalent(Weeks(facts, first), Weeks(kept, first), strict: true);
    }

    [Fact]
    public void A_Pull_Requests_Facts_Leave_Together_Once_It_Has_Ended()
    {
        Fact[] life = [Pull(FactKinds.PullRequestOpened, 60), Pull(FactKinds.PullRequestReady, 50), Pull(FactKinds.PullRequestMerged, 40)];

        Assert.Equal(3, FactRetention.Removable(life, Limit).Count);
        Assert.Empty(FactRetention.Removable(life[..2], Limit));
        Assert.Empty(FactRetention.Removable([.. life, Pull(FactKinds.PullRequestReopened, 30)], Limit));
    }

    [Fact]
    public void An_Issue_That_Is_Open_Keeps_All_Its_Facts_However_Old()
    {
        var opened = Issue(FactKinds.IssueOpened, 99);

        Assert.Empty(FactRetention.Removable([opened], Limit));
        Assert.Equal(2, FactRetention.Removable([opened, Issue(FactKinds.IssueClosed, 98)], Limit).Count);
    }

    [Fact]
    public void Commits_And_Failed_Deliveries_Leave_By_Their_Own_Age()
    {
        var commit = Fact(FactKinds.CommitPushed, "abc", 1);
        var failed = Fact(FactKinds.DeliveryFailed, "d-1", 1);

        Assert.Equal(2, FactRetention.Removable([commit, failed], Limit).Count);
        Assert.Empty(FactRetention.Removable([commit with { At = Limit }], Limit));
    }

    [Fact]
    public void Merged_Pull_Requests_With_Decision_Records_Stay()
    {
        Fact[] life =
        [
            Pull(FactKinds.PullRequestOpened, 60),
            Fact(FactKinds.DecisionSeen, "0000000007-abc", 50),
            Pull(FactKinds.PullRequestMerged, 40),
        ];

        Assert.Empty(FactRetention.Removable(life, Limit));
    }

    private static Fact Pull(string kind, int daysBefore) => Fact(kind, "0000000007", daysBefore);

    private static Fact Issue(string kind, int daysBefore) => Fact(kind, "0000000009", daysBefore);

    private static Fact Fact(string kind, string subject, int daysBefore) => new()
    {
        Installation = new InstallationId(1),
        Repository = new RepositoryId(10),
        At = Limit.AddDays(-daysBefore),
        Kind = kind,
        Subject = subject,
    };

    /// <summary>All weeks are folded, one upon the other; those from the first on count.</summary>
    private static List<RepositoryWeek> Weeks(IReadOnlyList<Fact> facts, IsoWeek first)
    {
        var weeks = new List<RepositoryWeek>();
        RepositoryWeek? before = null;
        for (var week = IsoWeek.Of(Begin, TimeZoneInfo.Utc); week <= IsoWeek.Of(Begin.AddDays(70), TimeZoneInfo.Utc); week = week.Plus(1))
        {
            before = RepositoryFold.Next(before, week, TimeZoneInfo.Utc, Debt, facts);
            if (week >= first)
            {
                weeks.Add(before);
            }
        }

        return weeks;
    }
}
