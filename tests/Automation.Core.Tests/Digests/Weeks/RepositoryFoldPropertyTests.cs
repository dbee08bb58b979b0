using System.Text.Json;
using Automation.Core.Calendars;
using Automation.Core.Digests.Weeks;
using Automation.Core.Facts;
using Automation.Core.Identity;
using Automation.Core.Ports;
using Automation.Testing.Facts;
using FsCheck.Xunit;

namespace Automation.Core.Tests.Digests.Weeks;

public sealed class RepositoryFoldPropertyTests
{
    private static readonly DateTimeOffset Begin = new(2026, 10, 5, 0, 0, 0, TimeSpan.Zero);

    private static readonly string[] Zones = ["Europe/Berlin", "America/New_York", "Pacific/Auckland"];

    [Property(MaxTest = 50)]
    public void Neither_Order_Nor_Repetition_Changes_A_Week(int seed, int shuffle)
    {
        var facts = RandomHistory.Of(seed, Begin);

        Assert.Equal(Write(Fold(facts, TimeZoneInfo.Utc)), Write(Fold(RandomHistory.Shuffle(facts, shuffle), TimeZoneInfo.Utc)));
    }

    [Property(MaxTest = 50)]
    public void Every_Event_Falls_Into_Exactly_One_Week(int seed, byte zone)
    {
        var facts = RandomHistory.Of(seed, Begin);

        var weeks = Fold(facts, TimeZoneInfo.FindSystemTimeZoneById(Zones[zone % Zones.Length]));

        Assert.Equal(facts.Count(f => f.Kind == FactKinds.CommitPushed), weeks.Sum(w => w.Commits));
        Assert.Equal(facts.Count(f => f.Kind == FactKinds.PullRequestOpened && f.Data["bot"] == "false"), weeks.Sum(w => w.Opened));
        Assert.Equal(
            facts.Count(f => f.Kind == FactKinds.PullRequestMerged), weeks.Sum(w => w.Finished.Count(e => e.MergedAt is not null)));
        Assert.Equal(
            facts.Count(f => f.Kind == FactKinds.DeliveryFailed && f.Data["state"] == "failed"), weeks.Sum(w => w.FailedDeliveries));
        Assert.Equal(1, weeks.Sum(w => w.DirectCommits));
    }

    [Property(MaxTest = 50)]
    public void What_A_Week_Says_Is_Never_At_Odds_With_Itself(int seed, byte zone)
    {
        var weeks = Fold(RandomHistory.Of(seed, Begin), TimeZoneInfo.FindSystemTimeZoneById(Zones[zone % Zones.Length]));

        Assert.All(weeks, week =>
        {
            Assert.InRange(week.DirectCommits, 0, week.Commits);
            Assert.Empty(week.Open.Select(e => e.Number).Intersect(week.Finished.Select(e => e.Number)));
            Assert.All(week.Open, e => Assert.True(e.MergedAt is null && e.ClosedAt is null));
            Assert.All(week.Finished, e => Assert.True(e.MergedAt is null != e.ClosedAt is null));
            Assert.All(week.Open.Concat(week.Finished), e => Assert.False(e.FirstReviewAt < e.OpenedAt || e.ApprovedAt < e.FirstReviewAt));
            Assert.All(week.Open.Concat(week.Finished), e => Assert.All(e.Drafts, d => Assert.False(d.To < d.From)));
            Assert.True(week.DebtOpened >= 0 && week.DebtPaid >= 0);
        });
        foreach (var (before, week) in weeks.Zip(weeks.Skip(1)))
        {
            Assert.True(week.OpenDebt.Count <= before.OpenDebt.Count + week.DebtOpened);
        }
    }

    /// <summary>Around the changes of the clocks and around new year, to the second.</summary>
    [Property(MaxTest = 200)]
    public void An_Instant_Belongs_To_Exactly_One_Week_Of_A_Zone(byte zone, byte turn, int seconds)
    {
        var local = TimeZoneInfo.FindSystemTimeZoneById(Zones[zone % Zones.Length]);
        DateTimeOffset[] turns =
        [
            new(2026, 3, 8, 7, 0, 0, TimeSpan.Zero), new(2026, 3, 29, 1, 0, 0, TimeSpan.Zero), new(2026, 4, 4, 14, 0, 0, TimeSpan.Zero),
            new(2026, 9, 26, 14, 0, 0, TimeSpan.Zero), new(2026, 10, 25, 1, 0, 0, TimeSpan.Zero),
            new(2026, 11, 1, 6, 0, 0, TimeSpan.Zero), new(2026, 12, 31, 12, 0, 0, TimeSpan.Zero), new(2029, 12, 31, 0, 0, 0, TimeSpan.Zero),
        ];
        var at = turns[turn % turns.Length].AddSeconds(seconds % 200_000);
        var fact = DeliveryFacts.Of(
            new DeliveryRecord
            {
                Id = DeliveryId.Parse("d-1"),
                Event = "push",
                Installation = RandomHistory.Key.Installation,
                Repository = RandomHistory.Key.Repository,
                ReceivedAt = at,
            },
            isDone: false)!;

        var middle = IsoWeek.Of(at, local);
        IsoWeek[] around = [.. Enumerable.Range(-2, 5).Select(middle.Plus)];
        var holding = around.Where(w => RepositoryFold.Next(null, w, local, "tech-debt", [fact]).FailedDeliveries == 1);

        Assert.Equal([middle], holding);
        Assert.All(around.Zip(around.Skip(1)), pair => Assert.Equal(pair.First.End(local), pair.Second.Start(local)));
    }

    private static List<RepositoryWeek> Fold(IReadOnlyList<Fact> facts, TimeZoneInfo zone)
    {
        var weeks = new List<RepositoryWeek>();
        for (var week = IsoWeek.Of(Begin, zone).Plus(-1); week.Start(zone) < Begin.AddDays(50); week = week.Plus(1))
        {
            weeks.Add(RepositoryFold.Next(weeks.LastOrDefault(), week, zone, "tech-debt", facts));
        }

        return weeks;
    }

    private static string Write(List<RepositoryWeek> weeks) => JsonSerializer.Serialize(weeks);
}
