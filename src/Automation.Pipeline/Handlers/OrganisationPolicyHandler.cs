using System.Text.Json;
using Automation.Core.Policies;
using Automation.Pipeline.Deliveries;
using Automation.Pipeline.Payloads;

namespace Automation.Pipeline.Handlers;

/// <summary>
/// The organisation's policy file was changed or taken away: the kept copy of it is not what the organisation says any more, nor what this
/// process remembers. What is there now is read with the next event of each pull request; nothing is evaluated at once, since one push
/// would ask for all open pull requests of an organisation.
/// </summary>
public sealed class OrganisationPolicyHandler(
    IInstallationStore installations, IOrganisationPolicyCache cache, TimeProvider time) : IDeliveryHandler
{
    private const string PolicyRepository = "/.github";

    /// <summary>A copy that was read this long after a push holds what was pushed, however GitHub's API lags.</summary>
    private static readonly TimeSpan Lag = TimeSpan.FromMinutes(1);

    public IReadOnlyList<string> Events => ["push"];

    public async Task<DeliveryOutcome> HandleAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        if (RepositoryTarget.Of(delivery, out var refusal) is not { } target)
        {
            return refusal;
        }

        var repository = delivery.Payload.Object("repository");
        if (repository?.Text("full_name")?.EndsWith(PolicyRepository, StringComparison.OrdinalIgnoreCase) is not true
            || delivery.Payload.Text("ref") != $"refs/heads/{repository.Value.Text("default_branch")}"
            || !MayTouch(delivery.Payload, out var isRemoved))
        {
            return DeliveryOutcome.Ignored("the push leaves the organisation's policy as it is");
        }

        cache.Forget(target.Installation);
        var pushedAt = repository.Value.Time("pushed_at");
        var changed = await installations.ChangeAsync(
            target.Installation, known => Without(known, isRemoved, pushedAt), cancellationToken);
        return changed
            ? DeliveryOutcome.Done($"noted that the organisation's policy was {(isRemoved ? "removed" : "changed")}")
            : DeliveryOutcome.Ignored("the organisation's policy has been read since the push");
    }

    /// <summary>
    /// The installation without the copy of a file that is gone, and with a mark on that of a file that is another now. Null where
    /// nothing is to be done: a delivery that comes late, or again, must not undo what was read after the push.
    /// </summary>
    private Installation? Without(Installation? known, bool isRemoved, DateTimeOffset? pushedAt)
    {
        if (known is null || known.LastGoodPolicyAt > pushedAt + Lag)
        {
            return null;
        }

        var marked = known with { PolicyChangedAt = time.GetUtcNow() };
        return isRemoved ? marked with { LastGoodPolicy = null, LastGoodPolicyAt = null } : marked;
    }

    /// <summary>
    /// Whether the push touches the file, as far as its commits tell; where they do not tell all, it may have changed it. The last commit
    /// that names the file says whether it is gone.
    /// </summary>
    private static bool MayTouch(JsonElement payload, out bool isRemoved)
    {
        isRemoved = false;
        var touched = false;
        foreach (var commit in payload.Objects("commits"))
        {
            var removed = Names(commit, "removed");
            if (removed || Names(commit, "added") || Names(commit, "modified"))
            {
                (touched, isRemoved) = (true, removed);
            }
        }

        var tellsAll = PushedFiles.TellsAll(payload);
        isRemoved &= tellsAll;
        return touched || !tellsAll;
    }

    private static bool Names(JsonElement commit, string list) =>
        commit.Texts(list).Contains(PolicyResolver.FilePath, StringComparer.Ordinal);
}
