using System.Text.Encodings.Web;
using System.Text.Unicode;
using Automation.Core.Digests.Content;
using Automation.Core.Mail;
using Automation.Core.Ports;
using Automation.Email.Components;
using Automation.Email.Rendering.Pages;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Automation.Email.Rendering;

/// <summary>
/// Makes a digest one page (<see cref="PageBuilder"/>: words, order, bounds) and writes that page twice, as HTML and as plain text, so
/// that the two cannot say different things.
/// </summary>
internal sealed class DigestRenderer : IDigestRenderer, IDisposable
{
    /// <summary>Letters of every script stay as they are, in UTF-8: entities would make a mail three times as long.</summary>
    private readonly ServiceProvider services =
        new ServiceCollection().AddSingleton(HtmlEncoder.Create(UnicodeRanges.All)).BuildServiceProvider();

    public async Task<RenderedMail> RenderAsync(Digest digest, Uri? unsubscribe, CancellationToken cancellationToken)
    {
        var page = PageBuilder.Build(digest, unsubscribe);
        var images = new List<InlineImage>();
        foreach (var picture in page.Pictures)
        {
            cancellationToken.ThrowIfCancellationRequested();
            images.Add(new InlineImage(picture.Name, picture.Chart.ToPng()));
        }

        return new RenderedMail(page.Subject, await HtmlAsync(page), PlainText.Write(page), images);
    }

    public void Dispose() => services.Dispose();

    private async Task<string> HtmlAsync(DigestPage page)
    {
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(DigestMail.Page)] = page });
        return await renderer.Dispatcher.InvokeAsync(
            async () => (await renderer.RenderComponentAsync<DigestMail>(parameters)).ToHtmlString());
    }
}
