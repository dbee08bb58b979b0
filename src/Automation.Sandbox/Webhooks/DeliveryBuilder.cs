using Automation.Core.Webhooks;
using Automation.Sandbox.Json;
using Automation.Sandbox.Model;

namespace Automation.Sandbox.Webhooks;

/// <summary>
/// What GitHub would have told about the pull requests: that each was opened, at the head that it has now, and who approved it.
/// Nothing is told of its end, since the sandbox shows all of them open.
/// </summary>
public sealed class DeliveryBuilder(SandboxGitHub gitHub, SandboxAddress address)
{
    private readonly byte[] secret = Encoding.UTF8.GetBytes(gitHub.Options.Secret);

    /// <summary>All deliveries, oldest pull request first.</summary>
    public async IAsyncEnumerable<WebhookDelivery> BuildAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var pullRequest in gitHub.History.PullRequests)
        {
            foreach (var delivery in await BuildAsync(pullRequest, cancellationToken))
            {
                yield return delivery;
            }
        }
    }

    /// <summary>The delivery of an id; null when the history tells nothing of that id any more.</summary>
    public async Task<WebhookDelivery?> FindAsync(string id, CancellationToken cancellationToken = default)
    {
        foreach (var pullRequest in gitHub.History.PullRequests.Where(p => IdsOf(p).Contains(id)))
        {
            return (await BuildAsync(pullRequest, cancellationToken)).First(d => d.Id.Value == id);
        }

        return null;
    }

    private async Task<IReadOnlyList<WebhookDelivery>> BuildAsync(HistoryPullRequest pullRequest, CancellationToken cancellationToken)
    {
        var files = await gitHub.ReadFilesAsync(pullRequest, cancellationToken);
        var opened = Payload("opened", pullRequest.Author);
        opened["number"] = pullRequest.Number;
        opened["pull_request"] = PullRequestJson.Full(gitHub, pullRequest, files, address);
        return
        [
            ToDelivery(OpenedId(pullRequest), "pull_request", "opened", pullRequest.Number, opened),
            .. pullRequest.Reviews.Select(r => ToReview(pullRequest, r)),
        ];
    }

    private WebhookDelivery ToReview(HistoryPullRequest pullRequest, Review review)
    {
        var submitted = Payload("submitted", review.Author);
        submitted["review"] = ReviewJson.Of(review, pullRequest, gitHub.Name, address);
        submitted["pull_request"] = PullRequestJson.Simple(gitHub, pullRequest, address);
        return ToDelivery(ReviewId(pullRequest, review), "pull_request_review", "submitted", pullRequest.Number, submitted);
    }

    private JsonObject Payload(string action, Actor sender) => new()
    {
        ["action"] = action,
        ["repository"] = RepositoryJson.Of(gitHub, address),
        ["sender"] = AccountJson.Of(sender, address),
        ["installation"] = new JsonObject { ["id"] = SandboxIds.Installation.Value, ["node_id"] = $"I_{SandboxIds.Installation}" },
    };

    private WebhookDelivery ToDelivery(string id, string eventName, string action, int number, JsonObject payload)
    {
        var body = Encoding.UTF8.GetBytes(payload.ToJsonString());
        var headers = new Dictionary<string, string>
        {
            ["Content-Type"] = "application/json",
            ["User-Agent"] = "GitHub-Hookshot/sandbox",
            ["X-GitHub-Delivery"] = id,
            ["X-GitHub-Event"] = eventName,
            ["X-GitHub-Hook-ID"] = SandboxIds.AppId.ToString(CultureInfo.InvariantCulture),
            ["X-GitHub-Hook-Installation-Target-ID"] = SandboxIds.AppId.ToString(CultureInfo.InvariantCulture),
            ["X-GitHub-Hook-Installation-Target-Type"] = "integration",
            ["X-Hub-Signature-256"] = WebhookSignature.Compute(body, secret),
        };
        return new WebhookDelivery(DeliveryId.Parse(id), eventName, action, number, headers, body);
    }

    private static IEnumerable<string> IdsOf(HistoryPullRequest pullRequest) =>
        [OpenedId(pullRequest), .. pullRequest.Reviews.Select(r => ReviewId(pullRequest, r))];

    private static string OpenedId(HistoryPullRequest pullRequest) => Id(pullRequest, "pull_request");

    /// <summary>Several people may approve one head: the event's name is told apart by who did.</summary>
    private static string ReviewId(HistoryPullRequest pullRequest, Review review) =>
        Id(pullRequest, $"pull_request_review/{review.Author.Login}");

    private static string Id(HistoryPullRequest pullRequest, string eventName) =>
        NameBasedGuid.OfDelivery(SandboxIds.Repository, pullRequest.Number, eventName, pullRequest.Head).ToString();
}
