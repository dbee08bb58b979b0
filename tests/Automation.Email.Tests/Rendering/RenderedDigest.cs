using Automation.Core.Digests.Content;
using Automation.Core.Mail;
using Automation.Email.Rendering;

namespace Automation.Email.Tests.Rendering;

/// <summary>Digests rendered as the app renders them.</summary>
internal static class RenderedDigest
{
    public static Uri Unsubscribe { get; } = new("https://automation.example.com/api/v1/unsubscribe?token=a1&b=2");

    public static async Task<RenderedMail> OfAsync(Digest digest, Uri? unsubscribe = null)
    {
        using var renderer = new DigestRenderer();
        return await renderer.RenderAsync(digest, unsubscribe, CancellationToken.None);
    }
}
