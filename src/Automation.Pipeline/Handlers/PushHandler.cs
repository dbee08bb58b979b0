using System.Text.Json;
using Automation.Core.Facts;
using Automation.Pipeline.Deliveries;
using Automation.Pipeline.Payloads;

namespace Automation.Pipeline.Handlers;

/// <summary>
/// Commits reached the default branch: facts are noted, of up to 2,048 commits, since GitHub names no more. The repository's own policy
/// that a push may have changed needs no notice: it is read anew by every evaluation.
/// </summary>
public sealed class PushHandler(IFactStore facts) : IDeliveryHandler
{
    public IReadOnlyList<string> Events => ["push"];

    public async Task<DeliveryOutcome> HandleAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        if (RepositoryTarget.Of(delivery, out var refusal) is not { } target)
        {
            return refusal;
        }

        if (delivery.Payload.Text("ref") != $"refs/heads/{delivery.Payload.Object("repository")?.Text("default_branch")}")
        {
            return DeliveryOutcome.Ignored("the push is not to the default branch");
        }

        Fact[] noted = [.. delivery.Payload.Objects("commits").Select(c => FactOf(target, delivery.Payload, c)).OfType<Fact>()];
        if (noted.Length == 0)
        {
            return DeliveryOutcome.Ignored("the push brings no commits");
        }

        await facts.SaveAsync(noted, cancellationToken);
        return DeliveryOutcome.Done($"noted {noted.Length} commits on the default branch");
    }

    /// <param name="commit">Its own time is when it was made: that counts only where GitHub does not say when it was pushed.</param>
    private static Fact? FactOf(RepositoryTarget target, JsonElement payload, JsonElement commit) =>
        commit.Sha("id") is { } sha && (payload.Object("repository")?.Time("pushed_at") ?? commit.Time("timestamp")) is { } at
            ? CommitFacts.Of(new PushedCommit
            {
                Installation = target.Installation,
                Repository = target.Repository,
                Sha = sha,
                PushedAt = at,
                Push = payload.Sha("after"),
                Pusher = payload.Object("pusher")?.Text("name"),
                Header = commit.Text("message") ?? "",
            })
            : null;
}
