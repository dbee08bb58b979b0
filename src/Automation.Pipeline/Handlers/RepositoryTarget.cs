using Automation.Pipeline.Deliveries;

namespace Automation.Pipeline.Handlers;

/// <summary>The repository that a delivery is about, as an installation sees it.</summary>
internal sealed record RepositoryTarget(InstallationId Installation, RepositoryId Repository)
{
    public PullRequestKey PullRequest(int number) => new(Installation, Repository, number);

    /// <summary>Null where the delivery does not say which; <paramref name="refusal"/> then says what is missing.</summary>
    public static RepositoryTarget? Of(Delivery delivery, out DeliveryOutcome refusal)
    {
        refusal = DeliveryOutcome.Ignored(
            delivery.Installation is null ? "the payload names no installation" : "the payload names no repository");
        return delivery is { Installation: { } installation, Repository: { } repository }
            ? new RepositoryTarget(installation, repository)
            : null;
    }
}
