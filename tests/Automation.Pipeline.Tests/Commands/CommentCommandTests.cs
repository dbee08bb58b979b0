using Automation.Core.Commands;
using Automation.Core.Practices;
using Automation.Core.Snapshots;
using Automation.Core.Waivers;
using Automation.Pipeline.Pausing;
using Automation.Pipeline.Waiving;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Moq;

namespace Automation.Pipeline.Tests.Commands;

/// <summary>Comments go in as webhooks, and what is said in answer is looked at.</summary>
public sealed class CommentCommandTests : IDisposable
{
    private readonly Mock<IWaiverDesk> desk = new();
    private readonly PipelineWorld world;

    public CommentCommandTests()
    {
        world = new PipelineWorld(services =>
        {
            services.RemoveAll<IPractice>().AddSingleton(desk.Object);
            foreach (var practice in PracticeCatalog.All)
            {
                services.AddSingleton(practice);
            }
        });
        world.Talk.Roles["writer"] = RepositoryPermission.Write;
        world.Talk.Roles["triager"] = RepositoryPermission.Triage;
        world.Talk.Roles["maintainer"] = RepositoryPermission.Maintain;
    }

    public void Dispose() => world.Dispose();

    [Theory]
    [InlineData("octocat")]
    [InlineData("writer")]
    public async Task Recheck_Has_The_Pull_Request_Evaluated_And_Is_Answered_With_A_Reaction_Alone(string login)
    {
        var record = await HandleAsync("/automation recheck", login);

        Assert.Equal(("done", "answered 1 command on pull request #7"), (record.Outcome, record.Reason));
        Assert.Equal(1, (await world.RowAsync())!.Evaluated);
        Assert.Equal([(TestPayloads.CommentId, CommentReaction.ThumbsUp)], world.Talk.Reactions);
        Assert.Empty(world.Talk.Replies);
    }

    [Theory]
    [InlineData("stranger")]
    [InlineData("triager")]
    public async Task Who_May_Not_Write_Is_Not_Answered(string login)
    {
        var record = await HandleAsync("/automation recheck\n/automation help\n/automation nonsense", login);

        Assert.Equal("ignored", record.Outcome);
        await AssertSilentAsync();
    }

    [Fact]
    public async Task Whose_Role_Is_Not_Told_Is_A_Stranger()
    {
        world.Talk.Roles["unknown"] = null;

        await HandleAsync("/automation recheck", "unknown");

        await AssertSilentAsync();
    }

    [Theory]
    [InlineData("nothing to see", "created", false, "User", "writer")]
    [InlineData("> /automation recheck", "created", false, "User", "writer")]
    [InlineData("/automation recheck", "created", true, "User", "writer")]
    [InlineData("/automation recheck", "created", false, "Bot", "writer")]
    [InlineData("/automation recheck", "created", false, "User", "renovate[bot]")]
    public async Task What_Is_No_Command_Of_A_Person_Costs_No_Request(
        string body, string action, bool onIssue, string type, string login)
    {
        var record = await DeliverAsync(TestPayloads.Comment(body, login, action, onIssue: onIssue, type: type));

        Assert.Equal("ignored", record!.Outcome);
        Assert.Empty(world.Talk.Asked);
        await AssertSilentAsync();
    }

    [Theory]
    [InlineData("edited")]
    [InlineData("deleted")]
    public async Task An_Edited_Comment_Is_Not_Taken_In_At_All(string action)
    {
        var result = await world.SendAsync("issue_comment", TestPayloads.Comment("/automation recheck", action: action));

        Assert.Equal("ignored", result.StatusWord);
    }

    [Fact]
    public async Task Our_Own_Comments_Are_Not_Taken_In_At_All()
    {
        var result = await world.SendAsync("issue_comment", TestPayloads.Comment("/automation recheck", "automation[bot]", type: "Bot"));

        Assert.Equal("ignored", result.StatusWord);
    }

    [Fact]
    public async Task Several_Commands_Have_One_Reply_And_A_Reaction_For_Each_Outcome()
    {
        await HandleAsync("/automation help\n/automation explain size\n/automation recehck\n/automation recheck", "writer");

        var reply = Assert.Single(world.Talk.Replies);
        Assert.Contains("| `recheck` |", reply, StringComparison.Ordinal);
        Assert.Contains("**`review/size`**", reply, StringComparison.Ordinal);
        Assert.Contains("Did you mean 'recheck'?", reply, StringComparison.Ordinal);
        Assert.Equal(
            [CommentReaction.ThumbsUp, CommentReaction.Confused], world.Talk.Reactions.Select(r => r.Reaction).OrderBy(r => r));
    }

    [Fact]
    public async Task An_Attempt_That_Failed_Midway_Is_Taken_Up_And_Says_Nothing_Twice()
    {
        world.Talk.Failure = new TransientException("GitHub is down.");

        await HandleAsync("/automation help", "writer");

        Assert.Single(world.Talk.Replies);
        Assert.Single(world.Talk.Reactions);
    }

    [Fact]
    public async Task A_Redelivery_Is_Not_Answered_Again()
    {
        await HandleAsync("/automation recheck", "writer");
        await HandleAsync("/automation recheck", "writer");

        Assert.Equal(1, (await world.RowAsync())!.Requested);
        Assert.Single(world.Talk.Asked);
    }

    [Fact]
    public async Task Explain_Tells_What_Was_Found()
    {
        world.GitHub.State.Snapshot = key => new PullRequestBuilder()
            .File("src/a.cs", additions: 2_000).With(s => s with { Key = key }).Build();
        await world.RequestAsync();
        await world.DrainAsync();

        await HandleAsync("/automation explain review/size", "writer");

        Assert.Contains("it found:\n\n- ", Assert.Single(world.Talk.Replies), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_Of_No_Rule_Is_Not_Understood()
    {
        await HandleAsync("/automation explain review/sise", "writer");

        Assert.Contains("Did you mean 'review/size'?", Assert.Single(world.Talk.Replies), StringComparison.Ordinal);
        Assert.Equal(CommentReaction.Confused, Assert.Single(world.Talk.Reactions).Reaction);
    }

    [Fact]
    public async Task Adr_Is_Answered_With_A_Draft()
    {
        await HandleAsync("/automation adr Use queues between services");

        var reply = Assert.Single(world.Talk.Replies);
        Assert.Contains("-use-queues-between-services.md`", reply, StringComparison.Ordinal);
        Assert.Contains("Use queues between services", reply, StringComparison.Ordinal);
        Assert.Contains("\n```", reply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Waiver_Is_Handed_In_With_Who_Gives_It_And_Why()
    {
        await HandleAsync("/automation waive size because it is generated until 2026-12-31", "maintainer");

        var expected = new Waiver
        {
            PullRequest = PipelineWorld.Key,
            Rule = "review/size",
            Reason = "it is generated",
            By = "maintainer",
            Role = RepositoryPermission.Maintain,
            At = TestPayloads.Updated,
            Until = new DateOnly(2026, 12, 31),
            CommentId = TestPayloads.CommentId,
        };
        desk.Verify(d => d.GrantAsync(expected, It.IsNotNull<SnapshotLoad.Loaded>(), It.IsAny<CancellationToken>()), Times.Once);
        Assert.Equal(CommentReaction.ThumbsUp, Assert.Single(world.Talk.Reactions).Reaction);
        Assert.Empty(world.Talk.Replies);
    }

    [Theory]
    [InlineData("triager", RepositoryPermission.Triage)]
    [InlineData("octocat", RepositoryPermission.None)]
    public async Task A_Waiver_That_Is_Refused_Is_Answered_With_The_Reason(string login, RepositoryPermission role)
    {
        desk.Setup(d => d.GrantAsync(
                It.Is<Waiver>(w => w.Role == role), It.IsNotNull<SnapshotLoad.Loaded>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync("Only admins may waive it.");

        await HandleAsync("/automation waive review/size because it is generated", login);

        Assert.EndsWith(
            "`/automation waive review/size` is refused: Only admins may waive it.",
            Assert.Single(world.Talk.Replies),
            StringComparison.Ordinal);
        Assert.Equal(CommentReaction.ThumbsDown, Assert.Single(world.Talk.Reactions).Reaction);
    }

    [Fact]
    public async Task A_Stranger_Asks_For_No_Waiver()
    {
        await HandleAsync("/automation waive review/size because it is generated\n/automation unwaive size", "stranger");

        desk.VerifyNoOtherCalls();
        await AssertSilentAsync();
    }

    [Fact]
    public async Task Unwaive_Takes_A_Waiver_Back()
    {
        await HandleAsync("/automation unwaive size", "maintainer");

        desk.Verify(
            d => d.RevokeAsync(
                PipelineWorld.Key,
                "review/size",
                "maintainer",
                RepositoryPermission.Maintain,
                TestPayloads.Updated,
                It.IsNotNull<SnapshotLoad.Loaded>(),
                It.IsAny<CancellationToken>()),
            Times.Once);
    }

    [Fact]
    public async Task On_A_Closed_Pull_Request_Only_Explain_And_Help_Are_Answered()
    {
        const string body =
            "/automation recheck\n/automation adr Queues\n/automation waive size because x1\n/automation explain size\n/automation help";

        await DeliverAsync(TestPayloads.Comment(body, "maintainer", closed: true));

        var reply = Assert.Single(world.Talk.Replies);
        Assert.Contains("`/automation recheck` is refused: The pull request is closed.", reply, StringComparison.Ordinal);
        Assert.Contains("`/automation adr` is refused", reply, StringComparison.Ordinal);
        Assert.Contains("`/automation waive size` is refused", reply, StringComparison.Ordinal);
        Assert.Contains("**`review/size`**", reply, StringComparison.Ordinal);
        Assert.Null(await world.RowAsync());
        desk.VerifyNoOtherCalls();
    }

    [Fact]
    public async Task A_Pull_Request_That_Is_Gone_Is_Not_Spoken_On()
    {
        world.GitHub.State.GoneReason = "not found";

        var record = await HandleAsync("/automation explain size", "writer");

        Assert.Equal("gone", record.Outcome);
        Assert.Empty(world.Talk.Replies);
    }

    [Fact]
    public async Task A_Paused_Installation_Takes_No_Commands()
    {
        await DeliverAsync(TestPayloads.PullRequest("opened"), "pull_request", "first");
        var control = world.Services.GetRequiredService<InstallationControl>();
        await control.PauseAsync(new InstallationId(1), "operator:ada", null, CancellationToken.None);

        var record = await HandleAsync("/automation help", "writer");

        Assert.Equal("ignored", record.Outcome);
        Assert.Empty(world.Talk.Asked);
    }

    private async Task AssertSilentAsync()
    {
        Assert.Empty(world.Talk.Replies);
        Assert.Empty(world.Talk.Reactions);
        Assert.Empty(world.GitHub.State.Loads);
        Assert.Null(await world.RowAsync());
    }

    private async Task<DeliveryRecord> HandleAsync(string body, string login = "octocat") =>
        (await DeliverAsync(TestPayloads.Comment(body, login)))!;

    private async Task<DeliveryRecord?> DeliverAsync(string payload, string eventName = "issue_comment", string deliveryId = "comment-1")
    {
        await world.SendAsync(eventName, payload, deliveryId);
        await world.DrainAsync();
        return await world.RecordAsync(deliveryId);
    }
}
