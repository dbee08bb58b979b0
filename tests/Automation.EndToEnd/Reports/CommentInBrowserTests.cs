using Automation.Testing.Servers;
using Microsoft.Playwright;

namespace Automation.EndToEnd.Reports;

/// <summary>
/// The golden comments in a real browser, wide and narrow, light and dark. With <c>AUTOMATION_PICTURES</c> set to a folder, pictures of
/// them are written there, to be looked at.
/// </summary>
public sealed class CommentInBrowserTests : IAsyncLifetime
{
    /// <summary>As wide as a comment on a desk, and as a phone.</summary>
    private static readonly int[] Widths = [860, 375];

    private const string EmptyTables = "() => [...document.querySelectorAll('table')].filter(t => t.rows.length < 2).length";

    private IPlaywright? playwright;
    private IBrowser? browser;

    public static TheoryData<string> Comments => [.. CommentPage.GoldenNames];

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

    [Theory]
    [MemberData(nameof(Comments))]
    public async Task A_Comment_Fits_Its_Place_And_Shows_What_It_Is_Made_Of(string name)
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await using var context = await browser!.NewContextAsync(new() { ColorScheme = scheme, Offline = true });
            var page = await context.NewPageAsync();
            foreach (var width in Widths)
            {
                await page.SetViewportSizeAsync(width, 600);
                await page.SetContentAsync(await CommentPage.RenderAsync(name, isOpen: true));

                Assert.True(await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth") <= width, $"{name} at {width}");
                await SavePictureAsync(page, $"{Path.GetFileNameWithoutExtension(name)}-{width}-{scheme}.png");
            }

            Assert.Equal(1, await page.Locator("h3").CountAsync());
            Assert.Equal(1, await page.Locator("details > summary").CountAsync());
            Assert.True(await page.Locator("table").CountAsync() <= 1);
            Assert.Equal(0, await page.EvaluateAsync<int>(EmptyTables));
            Assert.DoesNotContain("automation:", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_Comment_Is_Short_Where_All_Is_Well()
    {
        var page = await browser!.NewPageAsync(new() { ViewportSize = new() { Width = Widths[0], Height = 100 } });

        await page.SetContentAsync(await CommentPage.RenderAsync("comment-all-well.md", isOpen: false));

        Assert.InRange(await page.EvaluateAsync<int>("() => document.querySelector('details').getBoundingClientRect().bottom"), 1, 150);
    }

    private static async Task SavePictureAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("AUTOMATION_PICTURES") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name), FullPage = true });
        }
    }
}
