using Automation.Core.Mail;
using Automation.Testing.Servers;
using Microsoft.Playwright;

namespace Automation.Email.Tests.Browser;

/// <summary>One headless Chromium for a class of tests. It is offline: whatever a mail asks the network for is refused and noted.</summary>
public sealed class MailBrowser : IAsyncLifetime
{
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>Shows a mail from files, as a preview on disk would be.</summary>
    public async Task<MailTab> OpenAsync(RenderedMail mail, int width, ColorScheme scheme)
    {
        var folder = Directory.CreateTempSubdirectory("automation-mail-").FullName;
        var files = mail.WithFileNames(name => $"preview-{name}");
        foreach (var image in files.Images)
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, image.Name), image.Png);
        }

        var path = Path.Combine(folder, "mail.html");
        await File.WriteAllTextAsync(path, files.Html);

        var context = await browser!.NewContextAsync(new()
        {
            ColorScheme = scheme,
            ViewportSize = new() { Width = width, Height = 900 },
        });
        var tab = new MailTab(context, await context.NewPageAsync(), folder);
        await tab.ShowAsync(new Uri(path));
        return tab;
    }

    public async Task InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = await ChromiumBrowser.EnsureAsync(),
            Args = ["--no-sandbox", "--disable-dev-shm-usage"],
        });
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
    }
}
