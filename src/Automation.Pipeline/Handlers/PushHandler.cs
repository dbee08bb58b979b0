using System.Text.Json;
using Automation.Pipeline.Deliveries;
using Automation.Pipeline.Payloads;

namespace Automation.Pipeline.Handlers;

/// <summary>
/// Commits reached the default branch: facts are noted. The policy that a push may have changed needs no notice: it is read anew by
/// every evaluation.
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

        Fact[] noted = [.. delivery.Payload.Objects("commits").Select(c => FactOf(target, c)).OfType<Fact>()];
        if (noted.Length == 0)
        {
            return DeliveryOutcome.Ignored("the push brings no commits");
        }

        await facts.SaveAsync(noted, cancellationToken);
        return DeliveryOutcome.Done($"noted {noted.Length} commits on the default branch");
    }

    private static Fact? FactOf(RepositoryTarget target, JsonElement commit) =>
        commit.Sha("id") is { } sha && commit.Time("timestamp") is { } at
            ? new Fact
            {
                Installation = target.Installation,
                Repository = target.Repository,
                At = at,
                Kind = FactKinds.CommitPushed,
                Subject = sha.Value,
                Data = FactData.Of(
                    ("author", commit.Object("author")?.Text("username")),
                    ("header", FactData.FirstLine(commit.Text("message") ?? ""))),
            }
            : null;
}
