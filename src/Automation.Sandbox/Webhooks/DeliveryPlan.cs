using Automation.Git.Repositories;
using Automation.Sandbox.Json;
using Automation.Sandbox.Model;
using Automation.Sandbox.Store;

namespace Automation.Sandbox.Webhooks;

/// <summary>Which deliveries a history makes, and what each tells.</summary>
internal sealed class DeliveryPlan(SandboxGitHub gitHub, SandboxAddress address)
{
    private const string CommentEvent = "issue_comment";

    private static readonly CommitSha NoHead = new(new string('0', 40));

    /// <summary>The deliveries of a round, oldest first.</summary>
    public IEnumerable<PlannedDelivery> Of(DeliveryRound round) => round == DeliveryRound.Openings
        ? gitHub.History.PullRequests.SelectMany(OpeningOf)
        : gitHub.History.Pushes.SelectMany(EndOf);

    /// <summary>Several people may review, and one person again: the event's name is told apart by who did, and how often before.</summary>
    private IEnumerable<PlannedDelivery> OpeningOf(HistoryPullRequest pullRequest)
    {
        var number = pullRequest.Number;
        yield return new PlannedDelivery(
            IdOf(number, "pull_request", pullRequest.Head), "pull_request", "opened", number, token => OpenedAsync(pullRequest, token));
        foreach (var (review, again) in InTurn(pullRequest.Reviews))
        {
            var id = IdOf(number, $"pull_request_review/{review.Author.Login}{again}", pullRequest.Head);
            yield return new PlannedDelivery(
                id, "pull_request_review", "submitted", number, _ => Task.FromResult(Reviewed(pullRequest, review)));
        }

        foreach (var comment in gitHub.CommentsOf(number))
        {
            yield return new PlannedDelivery(
                IdOf(comment), CommentEvent, "created", number, _ => Task.FromResult(Commented(pullRequest, comment)));
        }

        foreach (var turn in gitHub.LabelTurnsOf(number).Where(static t => t.Login is not null))
        {
            yield return new PlannedDelivery(
                IdOf(turn), "pull_request", ActionOf(turn), number, token => LabelledAsync(pullRequest, turn, token));
        }
    }

    /// <summary>The id of the delivery that tells of a person's comment, whatever becomes of the head.</summary>
    public static Guid IdOf(IssueComment comment) => DeliveryIds.Of(
        SandboxIds.Repository,
        comment.Number,
        $"{CommentEvent}/{comment.Id.ToString(CultureInfo.InvariantCulture)}",
        NoHead);

    /// <summary>The id of the delivery that tells what a person did to a label.</summary>
    public static Guid IdOf(LabelTurn turn) => DeliveryIds.Of(
        SandboxIds.Repository,
        turn.Number,
        $"pull_request/{ActionOf(turn)}/{turn.Id.ToString(CultureInfo.InvariantCulture)}",
        NoHead);

    private static string ActionOf(LabelTurn turn) => turn.IsOn ? "labeled" : "unlabeled";

    private static IEnumerable<(Review Review, string Again)> InTurn(IReadOnlyList<Review> reviews) =>
        reviews.GroupBy(static r => r.Author.Login, StringComparer.OrdinalIgnoreCase)
            .SelectMany(static own => own.Select(static (r, n) => (r, n == 0 ? "" : $"/{n.ToString(CultureInfo.InvariantCulture)}")));

    private IEnumerable<PlannedDelivery> EndOf(HistoryPush push)
    {
        var sha = push.After.Sha;
        var number = push.PullRequest?.Number ?? 0;
        yield return new PlannedDelivery(IdOf(number, "push", sha), "push", "", number, token => PushedAsync(push, token));
        if (push.PullRequest is { } pullRequest)
        {
            yield return new PlannedDelivery(
                IdOf(number, "pull_request/closed", sha), "pull_request", "closed", number, token => ClosedAsync(pullRequest, token));
        }
    }

    private async Task<JsonObject> OpenedAsync(HistoryPullRequest pullRequest, CancellationToken cancellationToken)
    {
        var files = await gitHub.ReadFilesAsync(pullRequest, cancellationToken);
        var opened = Payload("opened", pullRequest.Author);
        opened["number"] = pullRequest.Number;
        opened["pull_request"] = PullRequestJson.Full(gitHub, pullRequest, files, address);
        return opened;
    }

    private async Task<JsonObject> LabelledAsync(HistoryPullRequest pullRequest, LabelTurn turn, CancellationToken cancellationToken)
    {
        var files = await gitHub.ReadFilesAsync(pullRequest, cancellationToken);
        var labelled = Payload(ActionOf(turn), new Actor(turn.Login!));
        labelled["number"] = pullRequest.Number;
        labelled["pull_request"] = PullRequestJson.Full(gitHub, pullRequest, files, address);
        labelled["label"] = LabelJson.Of(turn.Name, gitHub.Name, address);
        return labelled;
    }

    private JsonObject Reviewed(HistoryPullRequest pullRequest, Review review)
    {
        var submitted = Payload("submitted", review.Author);
        submitted["review"] = ReviewJson.Of(review, pullRequest, gitHub.Name, address);
        submitted["pull_request"] = PullRequestJson.Simple(gitHub, pullRequest, address);
        return submitted;
    }

    private JsonObject Commented(HistoryPullRequest pullRequest, IssueComment comment)
    {
        var commented = Payload("created", new Actor(comment.Author!));
        var issue = IssueJson.Of(pullRequest, gitHub.Name, address);
        issue["labels"] = LabelJson.ListOf(gitHub.LabelsOf(pullRequest.Number), gitHub.Name, address);
        commented["issue"] = issue;
        commented["comment"] = CommentJson.Of(comment, gitHub.Name, address);
        return commented;
    }

    private async Task<JsonObject> ClosedAsync(HistoryPullRequest pullRequest, CancellationToken cancellationToken)
    {
        var files = await gitHub.ReadFilesAsync(pullRequest, cancellationToken);
        var closed = Payload("closed", AccountNames.Of(pullRequest.MergeCommit.Author));
        closed["number"] = pullRequest.Number;
        closed["pull_request"] = PullRequestJson.Merged(gitHub, pullRequest, files, address);
        return closed;
    }

    private async Task<JsonObject> PushedAsync(HistoryPush push, CancellationToken cancellationToken)
    {
        var files = await gitHub.Repository.DiffAsync(push.Before, push.After.Sha, cancellationToken);
        var pushed = Payload(null, AccountNames.Of(push.After.Author));
        PushJson.AddTo(pushed, gitHub, push, files, address);
        return pushed;
    }

    private JsonObject Payload(string? action, Actor sender)
    {
        var payload = action is null ? [] : new JsonObject { ["action"] = action };
        payload["repository"] = RepositoryJson.Of(gitHub, address);
        payload["sender"] = AccountJson.Of(sender, address);
        payload["installation"] = new JsonObject { ["id"] = SandboxIds.Installation.Value, ["node_id"] = $"I_{SandboxIds.Installation}" };
        return payload;
    }

    private static Guid IdOf(int number, string eventName, CommitSha sha) =>
        DeliveryIds.Of(SandboxIds.Repository, number, eventName, sha);
}
