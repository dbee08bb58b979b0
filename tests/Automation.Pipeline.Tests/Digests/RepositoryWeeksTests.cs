using System.Text.Json;
using Automation.Core.Calendars;
using Automation.Core.Digests.Weeks;
using Automation.Core.Policies;
using Automation.Testing.Facts;
using FsCheck.Xunit;
using static Automation.Pipeline.Tests.Digests.WeeksWorld;

namespace Automation.Pipeline.Tests.Digests;

public sealed class RepositoryWeeksTests
{
    private readonly WeeksWorld world = new();

    [Fact]
    public async Task Without_Facts_All_Weeks_Are_Empty_And_None_Is_Cached()
    {
        var weeks = await world.LoadAsync();

        Assert.Equal(Enumerable.Range(1 - Count, Count).Select(Last.Plus), weeks.Select(w => w.Week));
        Assert.Equal(Write([.. weeks.Select(w => new RepositoryWeek { Week = w.Week })]), Write(weeks));
        Assert.Empty(world.Cache.Weeks);
    }

    [Fact]
    public async Task Weeks_Before_The_First_Fact_Are_Empty_And_Not_Cached()
    {
        await world.SaveAsync(RandomHistory.Of(1, Begin));

        var weeks = await world.LoadAsync();

        Assert.Equal(Enumerable.Range(1 - Count, Count).Select(Last.Plus), weeks.Select(w => w.Week));
        Assert.Equal(Write([new RepositoryWeek { Week = weeks[0].Week }]), Write([weeks[0]]));
        Assert.True(world.Cache.Weeks.Keys.Min() >= IsoWeek.Of(Begin, Zone).Plus(-1));
    }

    [Fact]
    public async Task What_Is_Cached_Costs_Two_Range_Reads()
    {
        await world.SaveAsync(RandomHistory.Of(1, Begin));
        await world.LoadAsync();
        var before = (world.Facts.RangeReads, world.Cache.RangeReads);

        var again = await world.LoadAsync();

        Assert.Equal((before.Item1 + 1, before.Item2 + 1), (world.Facts.RangeReads, world.Cache.RangeReads));
        Assert.Equal(FromScratch(RandomHistory.Of(1, Begin)), Write(again));
    }

    [Fact]
    public async Task A_Cold_Cache_Costs_One_Range_Read_Of_Facts_However_Long_The_History()
    {
        await world.SaveAsync(RandomHistory.Of(1, Begin));
        var before = world.Facts.RangeReads;

        await world.LoadAsync(count: 2);

        Assert.Equal(before + 2, world.Facts.RangeReads);
    }

    [Fact]
    public async Task Another_Debt_Label_Is_Another_Week()
    {
        var history = RandomHistory.Of(3, Begin);
        await world.SaveAsync(history);
        await world.LoadAsync();

        var other = Repository with { DebtLabels = new DebtLabelSettings { Debt = "bug" } };
        var weeks = await world.Weeks.LoadAsync(other, Zone, Last, Count, CancellationToken.None);

        Assert.Equal(FromScratch(history, "bug"), Write(weeks));
        Assert.NotEqual(FromScratch(history), Write(weeks));
    }

    [Fact]
    public async Task A_Rebuild_Replaces_All_That_Is_Cached()
    {
        var history = RandomHistory.Of(5, Begin);
        await world.SaveAsync(history);
        await world.LoadAsync();
        foreach (var (week, stored) in world.Cache.Weeks.ToArray())
        {
            world.Cache.Weeks[week] = stored with { Value = Wrong(week) };
        }

        var count = await world.Weeks.RebuildAsync(Repository, Zone, Last, CancellationToken.None);

        Assert.Equal(world.Cache.Weeks.Count, count);
        Assert.Equal(FromScratch(history), Write(await world.LoadAsync()));
    }

    [Property(MaxTest = 40)]
    public async Task Whatever_The_Cache_Holds_The_Weeks_Are_Those_Of_The_Facts(int seed, int spoil)
    {
        var fresh = new WeeksWorld();
        var history = RandomHistory.Of(seed, Begin);
        await fresh.SaveAsync(history);
        await fresh.LoadAsync();
        fresh.Spoil(new Random(spoil));

        Assert.Equal(FromScratch(history, count: 3), Write(await fresh.LoadAsync(count: 3)));
        Assert.Equal(FromScratch(history), Write(await fresh.LoadAsync()));
    }

    [Property(MaxTest = 40)]
    public async Task Facts_That_Come_Late_And_In_Any_Order_End_In_The_Same_Weeks(int seed, int shuffle)
    {
        var fresh = new WeeksWorld();
        var history = RandomHistory.Of(seed, Begin);
        var shuffled = RandomHistory.Shuffle(history, shuffle);
        var third = (shuffled.Count / 3) + 1;
        foreach (var part in shuffled.Chunk(third))
        {
            await fresh.SaveAsync(part);
            await fresh.LoadAsync();
        }

        Assert.Equal(FromScratch(history), Write(await fresh.LoadAsync()));
    }

    private static string FromScratch(IReadOnlyList<Fact> history, string debtLabel = "tech-debt", int count = Count)
    {
        var weeks = new List<RepositoryWeek>();
        for (var week = Last.Plus(1 - Count); week <= Last; week = week.Plus(1))
        {
            weeks.Add(RepositoryFold.Next(weeks.LastOrDefault(), week, Zone, debtLabel, history));
        }

        return Write([.. weeks.TakeLast(count)]);
    }

    private static string Write(IReadOnlyList<RepositoryWeek> weeks) => JsonSerializer.Serialize(weeks);
}
