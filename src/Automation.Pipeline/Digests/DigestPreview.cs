using Automation.Core.Digests.Content;
using Automation.Core.Mail;

namespace Automation.Pipeline.Digests;

/// <summary>A digest as any reader would see it: without a link to unsubscribe, since it is nobody's mail.</summary>
public sealed record DigestPreview(Digest Digest, RenderedMail Content);
