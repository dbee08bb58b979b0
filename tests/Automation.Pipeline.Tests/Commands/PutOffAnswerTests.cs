using Automation.Core.Snapshots;
using Automation.Pipeline.Queues;

namespace Automation.Pipeline.Tests.Commands;

/// <summary>An answer that has to wait for its turn is put back, as often as it takes.</summary>
public sealed class PutOffAnswerTests : IDisposable
{
    private const string Delivery = "comment-1";

    private static readonly TimeSpan Wait = TimeSpan.FromMinutes(20);

    private readonly PipelineWorld world = new();

    public PutOffAnswerTests() => world.Talk.Roles["writer"] = RepositoryPermission.Write;

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task It_Uses_Up_No_Attempts_And_Is_Given_In_The_End_Once()
    {
        await world.SendAsync("issue_comment", TestPayloads.Comment("/automation help", "writer"), Delivery);

        for (var i = 0; i < 30; i++)
        {
            world.Talk.Failure = OutOfTurn();
            Assert.Equal(ProcessStatus.Deferred, Assert.Single(await world.StepAsync()).Status);
            world.Clock.Advance(Wait);
        }

        world.Talk.Failure = null;
        await world.DrainAsync();

        Assert.Equal("done", (await world.RecordAsync(Delivery))!.Outcome);
        Assert.Single(world.Talk.Replies);
        Assert.Single(world.Talk.Reactions);
    }

    [Fact]
    public async Task It_Comes_Back_When_Its_Turn_Is_And_Not_Before()
    {
        await world.SendAsync("issue_comment", TestPayloads.Comment("/automation help", "writer"), Delivery);
        world.Talk.Failure = OutOfTurn();
        await world.StepAsync();

        world.Clock.Advance(Wait - TimeSpan.FromSeconds(1));
        Assert.Empty(await world.StepAsync());
        world.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(ProcessStatus.Done, Assert.Single(await world.StepAsync()).Status);
    }

    private static TransientException OutOfTurn() => new("too many comments", Wait) { CountsAsAttempt = false };
}
