using Automation.Cli.Documents;
using Automation.Cli.Terminals;
using Automation.Core.Mail;
using Automation.Core.Ports;
using Automation.Pipeline.Digests;

namespace Automation.Cli.Digesting;

/// <summary><c>digest send</c>: sends now, one after another, and waits where the provider asks for time.</summary>
internal sealed class DigestSending(DigestSender sender, TimeProvider time, Terminal terminal)
{
    /// <summary>For longer nobody sits and waits; where the app runs, it goes on by itself.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    /// <summary>Through the same rows as the hourly tick: what was sent is not sent again unless forced.</summary>
    public async Task<DigestSendDocument> SendAsync(
        IReadOnlyList<DigestTarget> targets, bool force, CancellationToken cancellationToken)
    {
        var began = time.GetUtcNow();
        var before = 0;
        var document = await EachAsync(targets, async (target, say) =>
        {
            var outcome = force
                ? await sender.SendAgainAsync(target, cancellationToken)
                : await sender.SendAsync(target, cancellationToken);
            while (outcome is DigestOutcome.Again { Run.State: DigestRunState.Waiting } again && again.After <= Patience)
            {
                say($"Waiting {again.After:hh\\:mm\\:ss}: {again.Run.Reason}");
                await Task.Delay(again.After, time, cancellationToken);
                outcome = await sender.SendAsync(target, cancellationToken);
            }

            before += outcome is DigestOutcome.Settled { Run: { State: DigestRunState.Sent } run } && run.At < began ? 1 : 0;
            return outcome switch
            {
                DigestOutcome.Settled settled => DigestRunDocument.Of(target, settled.Run.State, settled.Run.Reason),
                DigestOutcome.Again again => DigestRunDocument.Of(target, again.Run.State, again.Run.Reason),
                _ => DigestRunDocument.Of(target, DigestRunState.Sending, InHand(((DigestOutcome.Busy)outcome).After)),
            };
        });
        if (before > 0)
        {
            terminal.Say(string.Create(
                CultureInfo.InvariantCulture, $"Sent before, and not again now: {before} of {document.Sent}. --force sends again."));
        }

        return document;
    }

    /// <summary>Tests: noted nowhere.</summary>
    public Task<DigestSendDocument> TestAsync(IReadOnlyList<DigestTarget> targets, CancellationToken cancellationToken) =>
        EachAsync(targets, async (target, _) => await sender.SendTestAsync(target, cancellationToken) switch
        {
            SendResult.Sent sent => DigestRunDocument.Of(target, DigestRunState.Sent, sent.Provider),
            SendResult.Unknown unknown => DigestRunDocument.Of(target, DigestRunState.Unknown, unknown.Reason),
            SendResult.Refused refused => DigestRunDocument.Of(target, DigestRunState.Failed, refused.Reason),
            SendResult.Later later => DigestRunDocument.Of(target, DigestRunState.Failed, later.Reason),
            var other => throw new InvalidOperationException($"A sender answered {other}."),
        });

    private string InHand(TimeSpan after) => string.Create(
        CultureInfo.InvariantCulture,
        $"another process has it in hand; if that one has ended, send again after {time.GetLocalNow() + after:HH:mm}");

    /// <summary>One that cannot be composed or sent does not stop the others.</summary>
    private Task<DigestSendDocument> EachAsync(
        IReadOnlyList<DigestTarget> targets, Func<DigestTarget, Action<string>, Task<DigestRunDocument>> send) =>
        ProgressBar.RunAsync(terminal, "Sending digests", targets.Count, async step =>
        {
            var runs = new List<DigestRunDocument>();
            foreach (var target in targets)
            {
                try
                {
                    runs.Add(await send(target, step));
                }
                catch (Exception e) when (e is TransientException or PermanentException)
                {
                    runs.Add(DigestRunDocument.Of(target, DigestRunState.Failed, e.Message));
                }

                step(null);
            }

            return DigestSendDocument.Of(runs);
        });
}
