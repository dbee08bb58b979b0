using Automation.Core.Calendars;
using Automation.Core.Digests.Teams;
using Automation.Core.Mail;

namespace Automation.Pipeline.Digests;

/// <summary>Makes the mails: composed, rendered, addressed.</summary>
public sealed class DigestMails(IDigestComposer composer, IDigestRenderer renderer, ISubscriptions subscriptions, TimeProvider time)
{
    internal const string Unsubscribed = "unsubscribed";
    internal const string NothingHappened = "nothing happened";

    /// <summary>A recipient's mail. Whether it is wanted is asked first, since that costs nothing.</summary>
    public async Task<DigestMail> PrepareAsync(DigestTarget target, Guid operationId, CancellationToken cancellationToken)
    {
        var subscription = await subscriptions.GetAsync(target.Team, target.Address, cancellationToken);
        if (subscription.SuppressedAt is not null)
        {
            return new DigestMail.Unwanted(Unsubscribed);
        }

        var digest = await composer.ComposeAsync(target.Team, target.Week, cancellationToken);
        if (digest.IsQuiet && !target.Team.SendsWhenQuiet)
        {
            return new DigestMail.Unwanted(NothingHappened);
        }

        var link = subscriptions.LinkOf(subscription);
        var content = await renderer.RenderAsync(digest, link, cancellationToken);
        return new DigestMail.Ready(Address(target.Address, content, operationId) with { Unsubscribe = link });
    }

    /// <summary>The digest of a week, whether or not anything happened in it.</summary>
    public async Task<DigestPreview> PreviewAsync(Team team, IsoWeek week, CancellationToken cancellationToken)
    {
        var digest = await composer.ComposeAsync(team, week, cancellationToken);
        return new DigestPreview(digest, await renderer.RenderAsync(digest, unsubscribe: null, cancellationToken));
    }

    /// <summary>A preview as a mail to someone, which is another mail every time.</summary>
    public MailMessage TestMail(DigestPreview preview, string address)
    {
        var operation = DigestOperations.Test(new DigestTarget(preview.Digest.Team, preview.Digest.Week, address), time.GetUtcNow());
        return Address(address, preview.Content, operation);
    }

    private MailMessage Address(string address, RenderedMail content, Guid operationId) =>
        new() { To = address, Content = content, OperationId = operationId, Date = time.GetUtcNow() };
}
