using Automation.Core.Snapshots;
using Automation.Core.Waivers;
using Automation.Pipeline.Evaluations;
using Microsoft.Extensions.Logging;

namespace Automation.Pipeline.Waiving;

/// <summary>
/// Stores first, then notes who did it, then asks for the evaluation: killed in between, the repeat finds the same and goes on. What a
/// comment does is dated by the comment, so that a repeat writes the same row and the same entry.
/// </summary>
public sealed partial class WaiverDesk(
    IWaiverStore waivers, IAuditLog audit, EvaluationScheduler scheduler, TimeProvider time, ILogger<WaiverDesk> logger) : IWaiverDesk
{
    /// <summary>The actions in the audit log.</summary>
    public const string GiveAction = "waiver.give";

    /// <inheritdoc cref="GiveAction"/>
    public const string TakeBackAction = "waiver.take-back";

    private readonly ILogger log = logger;

    public async Task<string?> GrantAsync(Waiver waiver, SnapshotLoad.Loaded loaded, CancellationToken cancellationToken)
    {
        var snapshot = loaded.Snapshot;
        if (snapshot.Status != PullRequestStatus.Open)
        {
            return "This pull request is closed, and nothing is left to be waived.";
        }

        if (WaiverRules.Refusal(waiver, snapshot, loaded.Policy, time.GetUtcNow()) is { } refusal)
        {
            return refusal;
        }

        await waivers.SaveAsync(waiver, cancellationToken);
        var until = waiver.Until is { } last ? $" (until {last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)})" : "";
        await FinishAsync(snapshot, waiver.Rule, waiver.By, GiveAction, $"{waiver.Reason}{until}", waiver.At, cancellationToken);
        Log.Given(log, waiver.PullRequest, waiver.Rule);
        return null;
    }

    public async Task<string?> RevokeAsync(
        PullRequestKey key,
        string rule,
        string by,
        RepositoryPermission role,
        DateTimeOffset at,
        SnapshotLoad.Loaded loaded,
        CancellationToken cancellationToken)
    {
        if (WaiverRules.Unknown(rule) is { } unknown)
        {
            return unknown;
        }

        var given = (await waivers.GetAsync(key, cancellationToken)).FirstOrDefault(w => w.Rule == rule);
        var isOwn = string.Equals(given?.By, by, StringComparison.OrdinalIgnoreCase);
        if (!isOwn && WaiverRules.TooLow(role, loaded.Policy) is { } refusal)
        {
            return refusal;
        }

        if (!await waivers.RemoveAsync(key, rule, at, cancellationToken))
        {
            return $"There is no waiver of {rule} here to take back.";
        }

        await FinishAsync(loaded.Snapshot, rule, by, TakeBackAction, reason: null, at, cancellationToken);
        Log.TakenBack(log, key, rule);
        return null;
    }

    private async Task FinishAsync(
        PullRequestSnapshot snapshot,
        string rule,
        string actor,
        string action,
        string? reason,
        DateTimeOffset at,
        CancellationToken cancellationToken)
    {
        var (key, name) = (snapshot.Key, snapshot.Repository.Name);
        var subject = string.Create(CultureInfo.InvariantCulture, $"{name}#{key.Number} {rule}");
        await audit.AddAsync(new AuditEntry(key.Installation, at, actor, action, subject, reason), cancellationToken);
        await scheduler.RequestAsync(key, sighting: null, cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 425, Level = LogLevel.Information, Message = "{Rule} is waived on pull request {PullRequest}")]
        public static partial void Given(ILogger logger, PullRequestKey pullRequest, string rule);

        [LoggerMessage(
            EventId = 426, Level = LogLevel.Information, Message = "The waiver of {Rule} on pull request {PullRequest} is taken back")]
        public static partial void TakenBack(ILogger logger, PullRequestKey pullRequest, string rule);
    }
}
