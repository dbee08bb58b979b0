using Automation.Core.Calendars;
using Automation.Core.Mail;
using Moq;

namespace Automation.Pipeline.Tests.Digests;

public sealed class DigestTickTests
{
    [Fact]
    public async Task Nothing_Is_Asked_For_Before_The_Team_S_Time()
    {
        using var world = new DigestWorld(now: DigestWorld.Monday.AddMinutes(-31));

        var before = await world.TickAsync();
        world.World.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal((0, 1), (before, await world.TickAsync()));
    }

    [Fact]
    public async Task Each_Lead_Is_Asked_For_Once_And_What_Is_Done_Not_Again()
    {
        using var world = new DigestWorld();
        world.Teams[0] = DigestWorld.Payments with { Leads = [DigestWorld.Lead, "other@example.com"] };

        var first = await world.TickAsync();
        await world.DrainAsync();
        world.World.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal((2, 0), (first, await world.TickAsync()));
        Assert.Equal(2, world.Mailbox.Mails.Count);
    }

    [Fact]
    public async Task Two_Hosts_That_Tick_At_The_Same_Time_Send_One_Mail()
    {
        using var world = new DigestWorld(remembers: false);

        await world.TickAsync();
        await world.TickAsync();
        await world.DrainAsync();

        Assert.Single(world.Mailbox.Mails);
    }

    [Fact]
    public async Task After_A_Pause_Only_The_Last_Week_Is_Sent()
    {
        using var world = new DigestWorld();
        world.World.Clock.SetUtcNow(DigestWorld.Monday.AddDays(31));

        await world.TickAsync();
        await world.DrainAsync();

        Assert.Single(world.Mailbox.Mails);
        var rows = await world.World.Storage.DigestRuns.ListAsync(
            "payments", DigestWorld.Week47.Plus(-10), DigestWorld.Week47.Plus(10), CancellationToken.None);
        Assert.Equal(DigestWorld.Week47.Plus(4), Assert.Single(rows).Week);
    }

    [Fact]
    public async Task Half_A_Year_Of_Ticks_Across_A_Change_Of_The_Clocks_Sends_Each_Week_Once()
    {
        using var world = new DigestWorld(remembers: false);
        for (var hour = 0; hour < (26 * 7 * 24) - 12; hour++)
        {
            await world.TickAsync();
            await world.StepAsync();
            world.World.Clock.Advance(TimeSpan.FromHours(1));
        }

        var rows = await world.World.Storage.DigestRuns.ListAsync(
            "payments", DigestWorld.Week47, DigestWorld.Week47.Plus(30), CancellationToken.None);
        Assert.Equal(Enumerable.Range(0, 26).Select(DigestWorld.Week47.Plus), rows.Select(r => r.Week));
        Assert.Equal(26, world.Mailbox.Mails.Count);
        Assert.All(world.Mailbox.Mails.Skip(1), m => Assert.Equal(8, LocalHour(m)));
    }

    [Fact]
    public async Task What_A_Dead_Worker_Left_Is_Asked_For_Again_After_Ten_Minutes()
    {
        using var world = new DigestWorld();
        await LeaveAsync(world, DigestRunState.Sending);

        world.World.Clock.Advance(TimeSpan.FromMinutes(9));
        var early = await world.TickAsync();
        world.World.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal((0, 1), (early, await world.TickAsync()));
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public async Task What_Is_Unknown_Is_Asked_For_Again_Where_The_Provider_Could_Tell(bool remembers, int asked)
    {
        using var world = new DigestWorld(remembers);
        await LeaveAsync(world, DigestRunState.Unknown);

        world.World.Clock.Advance(TimeSpan.FromHours(5));

        Assert.Equal(asked, await world.TickAsync());
    }

    [Fact]
    public async Task What_Another_Provider_Lost_Is_Not_Asked_For_Again()
    {
        using var world = new DigestWorld();
        await LeaveAsync(world, DigestRunState.Unknown);
        world.Mailbox.Name = "another";

        world.World.Clock.Advance(TimeSpan.FromHours(5));

        Assert.Equal(0, await world.TickAsync());
    }

    [Fact]
    public async Task One_Team_S_Trouble_Is_Not_The_Next_One_S()
    {
        var store = new Mock<IDigestRunStore>();
        store.Setup(s => s.ListAsync("payments", It.IsAny<IsoWeek>(), It.IsAny<IsoWeek>(), It.IsAny<CancellationToken>()))
            .ThrowsAsync(new TransientException("Storage is away."));
        store.Setup(s => s.ListAsync("search", It.IsAny<IsoWeek>(), It.IsAny<IsoWeek>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync([]);
        using var world = new DigestWorld(runs: store.Object);
        world.Teams.Add(DigestWorld.Payments with { Id = "search" });

        Assert.Equal(1, await world.TickAsync());
    }

    [Theory]
    [InlineData(DigestRunState.Sent)]
    [InlineData(DigestRunState.Failed)]
    [InlineData(DigestRunState.Skipped)]
    public async Task What_Has_Ended_Is_Not_Asked_For_Again(DigestRunState state)
    {
        using var world = new DigestWorld();
        await LeaveAsync(world, state);

        world.World.Clock.Advance(TimeSpan.FromHours(5));

        Assert.Equal(0, await world.TickAsync());
    }

    private static int LocalHour(MailMessage mail) =>
        TimeZoneInfo.ConvertTime(mail.Date, DigestWorld.Payments.Hours.Zone).Hour;

    private static async Task LeaveAsync(DigestWorld world, DigestRunState state)
    {
        var run = new DigestRun
        {
            Team = "payments",
            Week = DigestWorld.Week47,
            Address = DigestWorld.Lead,
            State = state,
            At = DigestWorld.Monday,
            OperationId = new Guid("11111111-2222-5333-8444-555555555555"),
            Sender = "fake",
        };
        Assert.NotNull(await world.World.Storage.DigestRuns.TrySaveAsync(run, null, CancellationToken.None));
    }
}
