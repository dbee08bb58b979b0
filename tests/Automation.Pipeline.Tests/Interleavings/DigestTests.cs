using Automation.Pipeline.Digests;
using Automation.Pipeline.Tests.Digests;
using Microsoft.Extensions.DependencyInjection;

namespace Automation.Pipeline.Tests.Interleavings;

/// <summary>The protocol that sends a digest once, in every order of two workers' steps.</summary>
public sealed class DigestTests
{
    [Theory]
    [InlineData(Mishaps.None, true)]
    [InlineData(Mishaps.Crash, true)]
    [InlineData(Mishaps.Stall, true)]
    [InlineData(Mishaps.None, false)]
    [InlineData(Mishaps.Crash, false)]
    [InlineData(Mishaps.Stall, false)]
    internal void Two_Workers_Send_One_Mail(Mishaps mishaps, bool remembers)
    {
        var runs = Exploration.Explore(mishaps, () =>
        {
            var world = new DigestWorld(remembers);
            Run(world.TickAsync());
            Run(world.TickAsync());
            return new Scenario(world.World, _ => SentOnceAsync(world, mishaps))
                .Consumer(QueueNames.Digests, world.Worker)
                .Consumer(QueueNames.Digests, world.Worker);
        });

        Assert.InRange(runs, 10, 20_000);
    }

    [Theory]
    [InlineData(Mishaps.None)]
    [InlineData(Mishaps.Crash)]
    [InlineData(Mishaps.Stall)]
    internal void A_Lost_Answer_Does_Not_Send_Twice(Mishaps mishaps)
    {
        var runs = Exploration.Explore(mishaps, () =>
        {
            var world = new DigestWorld(remembers: false);
            world.Mailbox.LosesNextAnswer = true;
            Run(world.TickAsync());
            Run(world.TickAsync());
            return new Scenario(world.World, _ => SentOnceAsync(world, mishaps))
                .Consumer(QueueNames.Digests, world.Worker)
                .Consumer(QueueNames.Digests, world.Worker);
        });

        Assert.InRange(runs, 10, 20_000);
    }

    /// <summary>
    /// Later ticks and workers bring it to an end. Where the provider can be asked that end is one mail; where it cannot, at most one,
    /// and a row that says so when it may be missing.
    /// </summary>
    private static async Task SentOnceAsync(DigestWorld world, Mishaps mishaps)
    {
        await world.DrainAsync();
        world.World.Clock.Advance(TimeSpan.FromHours(1));
        await world.TickAsync();
        await world.DrainAsync();

        var run = await world.RunAsync();
        var mails = world.Mailbox.Mails.Count;
        if (world.Mailbox.Remembers || mishaps == Mishaps.None)
        {
            Assert.Equal(1, mails);
        }

        Assert.InRange(mails, 0, 1);
        Assert.Contains(run!.State, new[] { DigestRunState.Sent, DigestRunState.Unknown });
        Assert.True(run.State == DigestRunState.Unknown || mails == 1, "A mail that was never sent counts as sent.");
        Assert.True(run.State == DigestRunState.Sent || !world.Mailbox.Remembers, "A provider that can tell was not asked.");
        var asked = await world.World.Services.GetRequiredService<DigestTick>().RunAsync(CancellationToken.None);
        Assert.Equal(0, asked);
    }

    private static void Run(Task task) => Assert.True(task.IsCompletedSuccessfully);
}
