using Automation.Core.Mail;
using Automation.Pipeline.Queues;

namespace Automation.Pipeline.Digests;

/// <summary>
/// Sends a digest at most once, whatever dies on the way. The row is written before the mail is handed over, and whoever writes it
/// sends. A row that nobody finishes becomes <see cref="DigestRunState.Unknown"/>, and its mail is handed over again only where the
/// provider itself says that it was never taken (docs/adr/0010).
/// </summary>
public sealed class DigestSender(
    DigestRuns runs, DigestMails mails, IMailSender sender, RetrySchedule retries, TimeProvider time)
{
    /// <summary>Goes on from where the recipient's digest stands, as far as it can be done now.</summary>
    public async Task<DigestOutcome> SendAsync(DigestTarget target, CancellationToken cancellationToken)
    {
        var row = await runs.FindAsync(target, cancellationToken);
        return row?.Value.State switch
        {
            null => await BeginAsync(target, null, FirstRun(target), cancellationToken),
            DigestRunState.Waiting => await WaitOrBeginAsync(target, row, cancellationToken),
            DigestRunState.Sending => await WaitOrAskAsync(target, row, cancellationToken),
            DigestRunState.Unknown => await AskAsync(target, row, cancellationToken),
            _ => new DigestOutcome.Settled(row.Value),
        };
    }

    /// <summary>Sends what was sent, failed, or is unknown as another mail. What another worker is sending is left to it.</summary>
    public async Task<DigestOutcome> SendAgainAsync(DigestTarget target, CancellationToken cancellationToken)
    {
        if (await runs.FindAsync(target, cancellationToken) is not { } row
            || row.Value.State is DigestRunState.Waiting
            || (row.Value.State is DigestRunState.Sending && runs.UntilAbandoned(row.Value) > TimeSpan.Zero))
        {
            return await SendAsync(target, cancellationToken);
        }

        var next = FirstRun(target) with { OperationId = DigestOperations.Next(row.Value.OperationId) };
        return await BeginAsync(target, row, next, cancellationToken);
    }

    /// <summary>Ends the waiting for a provider that did not take the mail in time.</summary>
    public async Task GiveUpAsync(DigestTarget target, CancellationToken cancellationToken)
    {
        if (await runs.FindAsync(target, cancellationToken) is { Value.State: DigestRunState.Waiting } row)
        {
            var reason = $"the next digest was due before it could be sent: {row.Value.Reason}";
            await runs.TryMoveAsync(
                row, row.Value with { State = DigestRunState.Failed, NotBefore = null, Reason = reason }, cancellationToken);
        }
    }

    /// <summary>A test: sent to anyone, noted nowhere.</summary>
    public async Task<SendResult> SendTestAsync(DigestTarget target, CancellationToken cancellationToken)
    {
        var preview = await mails.PreviewAsync(target.Team, target.Week, cancellationToken);
        return await sender.SendAsync(mails.TestMail(preview, target.Address), cancellationToken);
    }

    private static DigestRun FirstRun(DigestTarget target) => new()
    {
        Team = target.Team.Id,
        Week = target.Week,
        Address = target.Address,
        State = DigestRunState.Sending,
        At = default,
        OperationId = DigestOperations.First(target),
    };

    private async Task<DigestOutcome> WaitOrBeginAsync(
        DigestTarget target, Versioned<DigestRun> row, CancellationToken cancellationToken)
    {
        var wait = row.Value.NotBefore - time.GetUtcNow();
        return wait > TimeSpan.Zero
            ? new DigestOutcome.Again(row.Value, wait.Value)
            : await BeginAsync(target, row, row.Value, cancellationToken);
    }

    private async Task<DigestOutcome> WaitOrAskAsync(
        DigestTarget target, Versioned<DigestRun> row, CancellationToken cancellationToken)
    {
        var wait = runs.UntilAbandoned(row.Value);
        if (wait > TimeSpan.Zero)
        {
            return new DigestOutcome.Busy(wait);
        }

        var unknown = row.Value with { State = DigestRunState.Unknown, Reason = "the worker ended between sending and noting it" };
        return await runs.TryMoveAsync(row, unknown, cancellationToken) is { } moved
            ? await AskAsync(target, moved, cancellationToken)
            : new DigestOutcome.Busy(DigestRuns.Abandoned);
    }

    /// <summary>Composes first: what fails until the row is written can simply be repeated.</summary>
    private async Task<DigestOutcome> BeginAsync(
        DigestTarget target, Versioned<DigestRun>? row, DigestRun next, CancellationToken cancellationToken)
    {
        var mail = await mails.PrepareAsync(target, next.OperationId, cancellationToken);
        var run = mail is DigestMail.Unwanted unwanted
            ? next with { State = DigestRunState.Skipped, NotBefore = null, Reason = unwanted.Reason }
            : next with { State = DigestRunState.Sending, NotBefore = null, Reason = null, Sender = sender.Name };
        if (await runs.TryMoveAsync(row, run, cancellationToken) is not { } moved)
        {
            return new DigestOutcome.Busy(DigestRuns.Abandoned);
        }

        return mail is DigestMail.Ready ready
            ? await HandOverAsync(target, moved, ready.Message, cancellationToken)
            : new DigestOutcome.Settled(moved.Value);
    }

    private async Task<DigestOutcome> HandOverAsync(
        DigestTarget target, Versioned<DigestRun> row, MailMessage message, CancellationToken cancellationToken)
    {
        var result = await sender.SendAsync(message, cancellationToken);

        // What is known by now is noted even when the process is told to stop.
        var noted = await NoteAsync(target, row, result, CancellationToken.None);
        return result is SendResult.Unknown && noted.Value.State == DigestRunState.Unknown
            ? await AskAsync(target, noted, cancellationToken)
            : OutcomeOf(noted.Value);
    }

    private async Task<DigestOutcome> AskAsync(DigestTarget target, Versioned<DigestRun> row, CancellationToken cancellationToken)
    {
        var answer = row.Value.Sender == sender.Name
            ? await sender.FindAsync(row.Value.OperationId, cancellationToken)
            : null;
        return answer switch
        {
            null => new DigestOutcome.Settled(row.Value),
            SendResult.Unknown => new DigestOutcome.Again(row.Value, DigestRuns.Abandoned),
            _ => OutcomeOf((await NoteAsync(target, row, answer, CancellationToken.None)).Value),
        };
    }

    private Task<Versioned<DigestRun>> NoteAsync(
        DigestTarget target, Versioned<DigestRun> row, SendResult result, CancellationToken cancellationToken)
    {
        var run = row.Value;
        var next = result switch
        {
            SendResult.Sent sent => run with { State = DigestRunState.Sent, Reason = sent.Provider },
            SendResult.Refused refused => run with { State = DigestRunState.Failed, Reason = refused.Reason },
            SendResult.Later later => Later(run, later),
            _ => run with { State = DigestRunState.Unknown, Reason = ((SendResult.Unknown)result).Reason },
        };
        return runs.FinishAsync(target, row, next, cancellationToken);
    }

    /// <summary>A provider that names the time keeps its own limits: that is no failed attempt, however often it happens.</summary>
    private DigestRun Later(DigestRun run, SendResult.Later later)
    {
        if (later.After is null && retries.IsLast(run.Attempt))
        {
            return run with { State = DigestRunState.Failed, Reason = later.Reason };
        }

        return run with
        {
            State = DigestRunState.Waiting,
            Reason = later.Reason,
            NotBefore = time.GetUtcNow() + retries.DelayAfter(run.Attempt, later.After),
            Attempt = later.After is null ? run.Attempt + 1 : run.Attempt,
        };
    }

    private DigestOutcome OutcomeOf(DigestRun run) => run.State switch
    {
        DigestRunState.Waiting => new DigestOutcome.Again(run, Positive(run.NotBefore - time.GetUtcNow())),
        DigestRunState.Sending => new DigestOutcome.Busy(DigestRuns.Abandoned),
        _ => new DigestOutcome.Settled(run),
    };

    private static TimeSpan Positive(TimeSpan? wait) => wait > TimeSpan.Zero ? wait.Value : TimeSpan.Zero;
}
