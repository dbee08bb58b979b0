using Automation.Core.Ports;
using Automation.GitHub.Snapshots.Nodes;

namespace Automation.GitHub.Snapshots;

/// <summary>GitHub's interfaces lag behind its webhooks by moments: what is older than the event that asked must be read again.</summary>
internal static class Freshness
{
    private static readonly TimeSpan Lag = TimeSpan.FromSeconds(5);

    /// <exception cref="TransientException">The answer is older than the request.</exception>
    public static void Require(PullRequestNode pullRequest, SnapshotRequest request)
    {
        if (request.NotBefore is not { } notBefore)
        {
            return;
        }

        var otherHead = request.HeadSha is { } head && pullRequest.HeadRefOid != head.Value;
        if (pullRequest.UpdatedAt < notBefore || (otherHead && pullRequest.UpdatedAt == notBefore))
        {
            throw new TransientException("GitHub does not yet show the change that its webhook told of.", Lag);
        }
    }
}
