using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Automation.Hosting.Http;

/// <summary>
/// A small page for a recipient. It is kept nowhere, loads nothing, runs no script and gives its address, which holds a secret, to
/// nobody.
/// </summary>
internal sealed record UnsubscribeAnswer(int Status, string Title, string Sentence, string? Button = null, string? Action = null)
{
    /// <summary>Readable on a phone, in light and in dark, by the browser's own colours.</summary>
    public const string Style =
        ":root{color-scheme:light dark}"
        + "body{margin:0;padding:2rem 1rem;font:1.125rem/1.5 system-ui,sans-serif}"
        + "main{max-width:34rem;margin:0 auto}"
        + "button{min-height:2.75rem;padding:.5rem 1.25rem;font:inherit}";

    private static readonly string ContentSecurityPolicy =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public async Task WriteAsync(HttpContext context)
    {
        var html = await RenderAsync(context.RequestServices);
        var response = context.Response;
        response.StatusCode = Status;
        response.ContentType = "text/html; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        response.Headers.ContentSecurityPolicy = ContentSecurityPolicy;
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers.XContentTypeOptions = "nosniff";
        await response.WriteAsync(html, context.RequestAborted);
    }

    private async Task<string> RenderAsync(IServiceProvider services)
    {
        await using var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var page = await renderer.RenderComponentAsync<UnsubscribePage>(ParameterView.FromDictionary(new Dictionary<string, object?>
            {
                [nameof(UnsubscribePage.Title)] = Title,
                [nameof(UnsubscribePage.Sentence)] = Sentence,
                [nameof(UnsubscribePage.Button)] = Button,
                [nameof(UnsubscribePage.Action)] = Action,
            }));
            return page.ToHtmlString();
        });
    }
}
