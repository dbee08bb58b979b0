using System.Text;
using Automation.Core.Mail;
using Automation.Pipeline.Digests;
using Automation.Pipeline.Queues;
using Microsoft.Extensions.DependencyInjection;

namespace Automation.Pipeline.Tests.Digests;

public sealed class DigestConsumerTests
{
    [Fact]
    public async Task A_Recipient_Who_Is_Refused_Does_Not_Stop_The_Others()
    {
        using var world = new DigestWorld();
        world.Teams[0] = DigestWorld.Payments with { Leads = ["gone@example.com", DigestWorld.Lead] };
        world.Mailbox.Refused.Add("gone@example.com");

        await world.TickAsync();
        await world.DrainAsync();

        Assert.Equal(DigestWorld.Lead, Assert.Single(world.Mailbox.Mails).To);
        Assert.Equal(DigestRunState.Failed, (await world.RunAsync("gone@example.com"))!.State);
    }

    [Fact]
    public async Task The_Address_That_A_Server_Repeats_Is_Kept_With_The_Row_Only()
    {
        using var world = new DigestWorld();
        world.Mailbox.Answers.Enqueue(new SendResult.Refused($"550 <{DigestWorld.Lead}>: no such mailbox"));

        await world.TickAsync();
        var result = Assert.Single(await world.StepAsync());

        Assert.Equal("550 <the recipient>: no such mailbox", result.Reason);
        Assert.Contains(DigestWorld.Lead, (await world.RunAsync())!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Limit_Is_Waited_Out_On_The_Queue()
    {
        using var world = new DigestWorld();
        world.Mailbox.Answers.Enqueue(new SendResult.Later("the limit is reached", TimeSpan.FromMinutes(2)));

        await world.TickAsync();
        var first = await world.StepAsync();
        await world.DrainAsync();

        Assert.Equal(ProcessStatus.Deferred, Assert.Single(first).Status);
        Assert.Single(world.Mailbox.Mails);
        Assert.True(world.World.Clock.GetUtcNow() >= DigestWorld.Monday.AddMinutes(2));
    }

    [Fact]
    public async Task A_Digest_That_Cannot_Be_Composed_Is_Tried_Again_And_After_The_Last_Attempt_By_The_Next_Tick()
    {
        using var world = new DigestWorld();
        var digest = world.Digest;
        var tried = 0;
        world.Digest = () =>
        {
            tried++;
            throw new TransientException("storage is slow");
        };
        await world.TickAsync();
        await world.DrainAsync();

        world.Digest = digest;
        await world.TickAsync();
        await world.DrainAsync();

        Assert.Equal(10, tried);
        Assert.Single(world.Mailbox.Mails);
    }

    [Fact]
    public async Task A_Lead_Who_Was_Taken_Out_Meanwhile_Is_Sent_Nothing()
    {
        using var world = new DigestWorld();
        await world.TickAsync();
        world.Teams[0] = DigestWorld.Payments with { Leads = ["other@example.com"] };

        var result = Assert.Single(await world.StepAsync());

        Assert.Equal(ProcessStatus.Gone, result.Status);
        Assert.Empty(world.Mailbox.Mails);
    }

    [Fact]
    public async Task What_Still_Waits_When_The_Next_Digest_Is_Due_Has_Failed()
    {
        using var world = new DigestWorld();
        world.Mailbox.Answers.Enqueue(new SendResult.Later("the limit is reached", TimeSpan.FromHours(1)));
        await world.TickAsync();
        await world.StepAsync();
        world.World.Clock.SetUtcNow(DigestWorld.Monday.AddDays(7));

        var result = Assert.Single(await world.StepAsync());

        Assert.Equal(ProcessStatus.Superseded, result.Status);
        var run = await world.RunAsync();
        Assert.Equal(DigestRunState.Failed, run!.State);
        Assert.Contains("the limit is reached", run.Reason, StringComparison.Ordinal);
        Assert.Empty(world.Mailbox.Mails);
    }

    [Fact]
    public async Task A_Message_That_Cannot_Be_Read_Is_Kept()
    {
        using var world = new DigestWorld();
        var consumer = world.World.Services.GetRequiredService<DigestConsumer>();

        var result = await consumer.ProcessAsync(Encoding.UTF8.GetBytes("{"), CancellationToken.None);

        Assert.Equal(ProcessStatus.Failed, result.Status);
    }

    [Fact]
    public async Task A_Message_That_The_Host_Gave_Up_On_Is_Kept_With_The_Reason()
    {
        using var world = new DigestWorld();
        var consumer = world.World.Services.GetRequiredService<DigestConsumer>();

        var result = await consumer.GiveUpAsync("{}"u8.ToArray(), "taken too often", CancellationToken.None);

        Assert.Equal(new ProcessResult(ProcessStatus.Failed, "taken too often"), result);
        var kept = world.World.Storage.Blobs.Names(BlobContainers.Failed);
        Assert.Equal(2, kept.Count(name => name.StartsWith("unreadable/digests/2026/11/23/", StringComparison.Ordinal)));
    }
}
