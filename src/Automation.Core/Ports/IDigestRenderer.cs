using Automation.Core.Digests.Content;
using Automation.Core.Mail;

namespace Automation.Core.Ports;

/// <summary>Makes a digest a mail.</summary>
public interface IDigestRenderer
{
    /// <param name="unsubscribe">The page behind the footer's link; null where the app has no public address.</param>
    Task<RenderedMail> RenderAsync(Digest digest, Uri? unsubscribe, CancellationToken cancellationToken);
}
