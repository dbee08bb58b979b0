using Automation.Core.Calendars;
using Automation.Core.Digests.Teams;
using Automation.Pipeline.Queues;
using Microsoft.Extensions.Logging;

namespace Automation.Pipeline.Digests;

/// <summary>
/// Does what a request asks for, and enqueues a copy for later where that cannot be done now. When all attempts have failed before
/// there is a row, the next tick begins anew.
/// </summary>
public sealed partial class DigestRequestHandler(
    ITeamDirectory teams,
    DigestSender sender,
    DigestRequests requests,
    RetrySchedule retries,
    TimeProvider time,
    ILogger<DigestRequestHandler> logger)
{
    private readonly ILogger log = logger;

    internal Task<ProcessResult> HandleAsync(DigestRequest request, CancellationToken cancellationToken) =>
        PipelineActivity.ConsumeAsync(
            QueueNames.Digests,
            "send digest",
            request.Traceparent,
            request.Attempt,
            activity =>
            {
                activity?.SetTag(SpanTags.Team, request.Team).SetTag(SpanTags.Week, request.Week);
                return TryAsync(request, cancellationToken);
            });

    private async Task<ProcessResult> TryAsync(DigestRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await FindAsync(request, cancellationToken) is { } target
                ? await SendAsync(request, target, cancellationToken)
                : new ProcessResult(ProcessStatus.Gone, "the team, or this lead of it, is no longer configured");
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            if (retries.IsLast(request.Attempt))
            {
                Log.GivenUp(log, request.Team, request.Week, e);
                return new ProcessResult(ProcessStatus.Failed, Failure.Describe(e));
            }

            var delay = retries.DelayAfter(request.Attempt, (e as TransientException)?.RetryAfter);
            await requests.EnqueueAsync(request with { Attempt = request.Attempt + 1 }, delay, cancellationToken);
            return new ProcessResult(ProcessStatus.Retried, Failure.Describe(e));
        }
    }

    private async Task<ProcessResult> SendAsync(DigestRequest request, DigestTarget target, CancellationToken cancellationToken)
    {
        if (DigestSchedule.Due(target.Team, time.GetUtcNow()) > target.Week)
        {
            await sender.GiveUpAsync(target, cancellationToken);
            return new ProcessResult(ProcessStatus.Superseded, "a newer digest is due");
        }

        switch (await sender.SendAsync(target, cancellationToken))
        {
            case DigestOutcome.Settled settled:
                return ResultOf(request, settled.Run);
            case DigestOutcome.Again again:
                await requests.EnqueueAsync(request, again.After, cancellationToken);
                return new ProcessResult(ProcessStatus.Deferred, ReasonOf(again.Run) ?? "waits for its time");
            case var outcome:
                await requests.EnqueueAsync(request, ((DigestOutcome.Busy)outcome).After, cancellationToken);
                return new ProcessResult(ProcessStatus.Deferred, "another worker sends it");
        }
    }

    /// <summary>Every bad end is logged, without the address.</summary>
    private ProcessResult ResultOf(DigestRequest request, DigestRun run)
    {
        var reason = ReasonOf(run);
        switch (run.State)
        {
            case DigestRunState.Failed:
                Log.NotSent(log, request.Team, request.Week, reason);
                return new ProcessResult(ProcessStatus.Failed, reason ?? "failed");
            case DigestRunState.Unknown:
                Log.Unknown(log, request.Team, request.Week, reason);
                return new ProcessResult(ProcessStatus.Failed, "it is not known whether it was sent");
            case DigestRunState.Skipped:
                return new ProcessResult(ProcessStatus.Ignored, reason ?? "skipped");
            default:
                return new ProcessResult(ProcessStatus.Done, "sent");
        }
    }

    /// <summary>Servers like to repeat the address in their answers.</summary>
    private static string? ReasonOf(DigestRun run) =>
        run.Reason?.Replace(run.Address, "the recipient", StringComparison.OrdinalIgnoreCase);

    /// <summary>Null where the configuration has changed since the request.</summary>
    private async Task<DigestTarget?> FindAsync(DigestRequest request, CancellationToken cancellationToken)
    {
        var listing = await teams.ListAsync(cancellationToken);
        return listing.Teams.FirstOrDefault(t => t.Id == request.Team) is { } team
            && team.Leads.Contains(request.Address, StringComparer.OrdinalIgnoreCase)
            && IsoWeek.TryParse(request.Week, out var week)
                ? new DigestTarget(team, week, request.Address)
                : null;
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 51, Level = LogLevel.Error, Message = "A digest of team {Team} for {Week} was not sent: {Reason}")]
        public static partial void NotSent(ILogger logger, string team, string week, string? reason);

        [LoggerMessage(
            EventId = 52,
            Level = LogLevel.Error,
            Message = "Whether a digest of team {Team} for {Week} was sent is not known: {Reason}. It is not sent again unless the "
                + "provider says that it never took it; 'automation digest send --force' sends it anyway")]
        public static partial void Unknown(ILogger logger, string team, string week, string? reason);

        [LoggerMessage(EventId = 53, Level = LogLevel.Error, Message = "A digest of team {Team} for {Week} failed: the next tick tries")]
        public static partial void GivenUp(ILogger logger, string team, string week, Exception exception);
    }
}
