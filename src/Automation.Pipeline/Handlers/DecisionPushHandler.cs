using System.Text.Json;
using Automation.Core.Practices.Decisions;
using Automation.Pipeline.Decisions;
using Automation.Pipeline.Deliveries;
using Automation.Pipeline.Pausing;
using Automation.Pipeline.Payloads;

namespace Automation.Pipeline.Handlers;

/// <summary>
/// Commits reached the default branch: where they may touch decision records, the register reads them anew. A register that nobody has
/// asked for yet is left to the first evaluation; so is a policy that names another directory, since it is the evaluation that reads it.
/// </summary>
public sealed class DecisionPushHandler(IDecisionStore store, DecisionReadings readings, Pauses pauses, TimeProvider time)
    : IDeliveryHandler
{
    /// <summary>GitHub's API may lag behind its webhooks, but not for longer than this.</summary>
    private static readonly TimeSpan Lag = TimeSpan.FromMinutes(2);

    public IReadOnlyList<string> Events => ["push"];

    public async Task<DeliveryOutcome> HandleAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        if (RepositoryTarget.Of(delivery, out var refusal) is not { } target)
        {
            return refusal;
        }

        var push = delivery.Payload;
        if (push.Text("ref") != $"refs/heads/{push.Object("repository")?.Text("default_branch")}")
        {
            return DeliveryOutcome.Ignored("the push is not to the default branch");
        }

        var register = await store.GetAsync(target.Installation, target.Repository, cancellationToken);
        if (register.Reading?.Value is not { } reading || !MayTouch(push, reading))
        {
            return DeliveryOutcome.Ignored("the push leaves the decision records as they are");
        }

        if (await pauses.HoldAsync(target.Installation, cancellationToken))
        {
            await readings.MarkAsync(register, cancellationToken);
            return DeliveryOutcome.Done("noted that decision records may have changed");
        }

        var read = await readings.ReadAsync(register, reading.Setting, PushedFiles.Of(push), cancellationToken);
        if (read is null)
        {
            return DeliveryOutcome.Gone("not found on GitHub, or out of the App's reach");
        }

        if (LagsBehind(push, reading, read.Reading?.Value))
        {
            throw new TransientException("GitHub's API does not show the push yet.");
        }

        await readings.AnnounceAsync(read, except: null, cancellationToken);
        return DeliveryOutcome.Done($"read {read.Decisions.Count} decision records");
    }

    private static bool MayTouch(JsonElement push, DecisionReading reading)
    {
        var files = PushedFiles.Of(push);
        var directories = DecisionDirectories.Candidates(reading.Setting)
            .Concat(reading.Directories)
            .Concat(DecisionDirectories.InPackages(reading.Setting, files))
            .ToHashSet(StringComparer.Ordinal);
        return !PushedFiles.TellsAll(push)
            || files.Any(DecisionPointers.Paths.Contains)
            || files.Any(path => directories.Contains(DecisionDirectories.DirectoryOf(path)));
    }

    /// <summary>Right after a push, the head that was there before it is no answer.</summary>
    private bool LagsBehind(JsonElement push, DecisionReading before, DecisionReading? after) =>
        after is not null
        && after.Commit == before.Commit
        && push.Sha("after") is { } pushed
        && after.Commit != pushed
        && time.GetUtcNow() - push.Object("repository")?.Time("pushed_at") < Lag;
}
