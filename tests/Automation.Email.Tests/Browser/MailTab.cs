using System.Text.Json;
using Automation.Testing.Servers;
using Microsoft.Playwright;
using SkiaSharp;

namespace Automation.Email.Tests.Browser;

/// <summary>A mail on the screen.</summary>
public sealed class MailTab(IBrowserContext context, IPage page, string folder) : IAsyncDisposable
{
    private const string Axe = """
        async () => (await axe.run(document, { resultTypes: ['violations'] }))
            .violations.map(v => v.id + ': ' + v.help + ' ' + v.nodes.slice(0, 3).map(n => n.html).join(' | '))
        """;

    private readonly List<string> refused = [];

    /// <summary>What the mail asked the network for.</summary>
    public IReadOnlyList<string> Refused => refused;

    public IPage Page => page;

    public async Task ShowAsync(Uri file)
    {
        await page.RouteAsync("**/*", async route =>
        {
            if (route.Request.Url.StartsWith("file:", StringComparison.Ordinal) || route.Request.Url.StartsWith("data:", StringComparison.Ordinal))
            {
                await route.ContinueAsync();
                return;
            }

            refused.Add(route.Request.Url);
            await route.AbortAsync();
        });
        await page.GotoAsync(file.AbsoluteUri);
    }

    /// <summary>What axe-core finds wrong, one line each.</summary>
    public async Task<string[]> AxeViolationsAsync()
    {
        await NodePackages.EnsureAsync();
        await page.EvaluateAsync(await File.ReadAllTextAsync(NodePackages.PathOf("axe-core/axe.min.js")));
        var found = await page.EvaluateAsync<JsonElement>(Axe);
        return [.. found.EnumerateArray().Select(v => v.GetString()!)];
    }

    /// <summary>The screen as high as the mail, packed tighter than the browser does.</summary>
    public async Task<byte[]> ScreenshotAsync()
    {
        using var picture = SKBitmap.Decode(await page.ScreenshotAsync(new() { FullPage = true }));
        using var pixels = picture.PeekPixels();
        using var png = pixels.Encode(new SKPngEncoderOptions(SKPngEncoderFilterFlags.None, 9));
        return png!.ToArray();
    }

    public async ValueTask DisposeAsync()
    {
        await context.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
