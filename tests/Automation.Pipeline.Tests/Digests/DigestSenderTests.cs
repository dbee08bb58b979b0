using Automation.Core.Mail;
using Automation.Pipeline.Digests;
using Automation.Testing.Digests;

namespace Automation.Pipeline.Tests.Digests;

public sealed class DigestSenderTests
{
    [Fact]
    public async Task A_Digest_Is_Sent_Once_However_Often_It_Is_Asked_For()
    {
        using var world = new DigestWorld();

        await SendAsync(world);
        await SendAsync(world);

        var mail = Assert.Single(world.Mailbox.Mails);
        Assert.Equal(DigestWorld.Lead, mail.To);
        Assert.Equal(DigestWorld.Monday, mail.Date);
        Assert.Equal("token", mail.Unsubscribe!.Query["?token=".Length..]);
        var run = await world.RunAsync();
        Assert.Equal((DigestRunState.Sent, "250 taken", mail.OperationId), (run!.State, run.Reason, run.OperationId));
    }

    [Fact]
    public async Task Who_Has_Unsubscribed_Is_Sent_Nothing()
    {
        using var world = new DigestWorld();
        world.Unsubscribed.Add(DigestWorld.Lead);

        await SendAsync(world);

        Assert.Empty(world.Mailbox.Mails);
        var run = await world.RunAsync();
        Assert.Equal((DigestRunState.Skipped, "unsubscribed"), (run!.State, run.Reason));
    }

    [Theory]
    [InlineData(false, DigestRunState.Skipped)]
    [InlineData(true, DigestRunState.Sent)]
    public async Task A_Week_Without_News_Is_Sent_Only_Where_The_Team_Wants_It(bool wanted, DigestRunState state)
    {
        using var world = new DigestWorld();
        world.Digest = static () => SampleDigests.Rich with { IsQuiet = true };

        await world.Sending.SendAsync(
            DigestWorld.Target with { Team = DigestWorld.Payments with { SendsWhenQuiet = wanted } }, CancellationToken.None);

        Assert.Equal(state, (await world.RunAsync())!.State);
        Assert.Equal(wanted ? 1 : 0, world.Mailbox.Mails.Count);
    }

    [Fact]
    public async Task A_Digest_That_Cannot_Be_Composed_Leaves_No_Row()
    {
        using var world = new DigestWorld();
        world.Digest = static () => throw new TransientException("storage is slow");

        await Assert.ThrowsAsync<TransientException>(() => SendAsync(world));

        Assert.Null(await world.RunAsync());
    }

    [Fact]
    public async Task A_Refused_Mail_Has_Failed_With_The_Provider_S_Reason()
    {
        using var world = new DigestWorld();
        world.Mailbox.Answers.Enqueue(new SendResult.Refused("550 no such mailbox"));

        await SendAsync(world);
        await SendAsync(world);

        var run = await world.RunAsync();
        Assert.Equal((DigestRunState.Failed, "550 no such mailbox"), (run!.State, run.Reason));
        Assert.Empty(world.Mailbox.Mails);
    }

    [Fact]
    public async Task A_Provider_That_Asks_For_Time_Is_Given_It_And_Is_Then_Handed_The_Same_Mail()
    {
        using var world = new DigestWorld(remembers: false);
        world.Mailbox.Answers.Enqueue(new SendResult.Later("the limit is reached", TimeSpan.FromMinutes(5)));

        var first = Assert.IsType<DigestOutcome.Again>(await SendAsync(world));
        var early = Assert.IsType<DigestOutcome.Again>(await SendAsync(world));
        world.World.Clock.Advance(first.After);
        await SendAsync(world);

        Assert.InRange(first.After, TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(6));
        Assert.Equal(first.After, early.After);
        Assert.Equal(first.Run.OperationId, Assert.Single(world.Mailbox.Mails).OperationId);
        Assert.Equal(DigestRunState.Sent, (await world.RunAsync())!.State);
    }

    [Fact]
    public async Task A_Provider_That_Stays_Down_Fails_The_Mail_After_The_Last_Attempt()
    {
        using var world = new DigestWorld();

        var attempts = await SendUntilSettledAsync(world, new SendResult.Later("no answer", null));

        var run = await world.RunAsync();
        Assert.Equal(10, attempts);
        Assert.Equal((DigestRunState.Failed, "no answer"), (run!.State, run.Reason));
    }

    [Fact]
    public async Task A_Limit_Is_No_Failed_Attempt()
    {
        using var world = new DigestWorld();
        for (var i = 0; i < 30; i++)
        {
            world.Mailbox.Answers.Enqueue(new SendResult.Later("the limit is reached", TimeSpan.FromMinutes(1)));
        }

        await SendUntilSettledAsync(world, null);

        Assert.Equal(DigestRunState.Sent, (await world.RunAsync())!.State);
    }

    [Theory]
    [InlineData(true, DigestRunState.Sent)]
    [InlineData(false, DigestRunState.Unknown)]
    public async Task A_Lost_Answer_Is_Asked_For_Where_The_Provider_Can_Tell(bool remembers, DigestRunState state)
    {
        using var world = new DigestWorld(remembers);
        world.Mailbox.LosesNextAnswer = true;

        await SendAsync(world);
        await SendAsync(world);

        Assert.Single(world.Mailbox.Mails);
        Assert.Equal(state, (await world.RunAsync())!.State);
    }

    [Fact]
    public async Task A_Provider_Is_Not_Asked_For_What_Another_One_Was_Handed()
    {
        using var world = new DigestWorld();
        world.Mailbox.Silence = new SendResult.Unknown("no answer yet");
        world.Mailbox.Answers.Enqueue(new SendResult.Unknown("the connection broke"));
        await SendAsync(world);

        world.Mailbox.Silence = null;
        world.Mailbox.Name = "another provider";
        var outcome = await SendAsync(world);

        Assert.Equal(DigestRunState.Unknown, Assert.IsType<DigestOutcome.Settled>(outcome).Run.State);
        Assert.Empty(world.Mailbox.Mails);
    }

    [Fact]
    public async Task What_Was_Sent_Is_Sent_Again_As_Another_Mail_When_Forced()
    {
        using var world = new DigestWorld();
        await SendAsync(world);

        await world.Sending.SendAgainAsync(DigestWorld.Target, CancellationToken.None);
        await world.Sending.SendAgainAsync(DigestWorld.Target, CancellationToken.None);

        Assert.Equal(3, world.Mailbox.Mails.Select(m => m.OperationId).Distinct().Count());
        Assert.Equal(DigestRunState.Sent, (await world.RunAsync())!.State);
    }

    [Fact]
    public async Task A_Test_Is_Noted_Nowhere_And_Can_Be_Repeated()
    {
        using var world = new DigestWorld();

        var target = DigestWorld.Target with { Address = "someone@example.com" };
        await world.Sending.SendTestAsync(target, CancellationToken.None);
        world.World.Clock.Advance(TimeSpan.FromSeconds(1));
        await world.Sending.SendTestAsync(target, CancellationToken.None);

        Assert.Equal(2, world.Mailbox.Mails.Count);
        Assert.All(world.Mailbox.Mails, m => Assert.Null(m.Unsubscribe));
        Assert.Null(await world.RunAsync("someone@example.com"));
    }

    private static Task<DigestOutcome> SendAsync(DigestWorld world) =>
        world.Sending.SendAsync(DigestWorld.Target, CancellationToken.None);

    /// <returns>How often the provider was tried.</returns>
    private static async Task<int> SendUntilSettledAsync(DigestWorld world, SendResult? always)
    {
        var attempts = 0;
        while (true)
        {
            attempts++;
            if (always is not null)
            {
                world.Mailbox.Answers.Enqueue(always);
            }

            if (await SendAsync(world) is not DigestOutcome.Again again)
            {
                return attempts;
            }

            world.World.Clock.Advance(again.After);
        }
    }
}
