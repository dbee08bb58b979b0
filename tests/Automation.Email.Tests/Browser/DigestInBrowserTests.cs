using Automation.Email.Tests.Rendering;
using Automation.Testing;
using Microsoft.Playwright;

namespace Automation.Email.Tests.Browser;

/// <summary>
/// The digest in a real browser. With <c>AUTOMATION_ACCEPT=1</c> the screenshots under <c>docs/images</c> are taken anew; they are
/// documentation and are not compared.
/// </summary>
public sealed class DigestInBrowserTests(MailBrowser browser) : IClassFixture<MailBrowser>
{
    public static TheoryData<int, ColorScheme> Screens => new()
    {
        { 375, ColorScheme.Light },
        { 375, ColorScheme.Dark },
        { 800, ColorScheme.Light },
        { 800, ColorScheme.Dark },
    };

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task Axe_Finds_No_Violation(int width, ColorScheme scheme)
    {
        await using var tab = await browser.OpenAsync(await MailAsync(), width, scheme);

        Assert.Empty(await tab.AxeViolationsAsync());
    }

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task The_Digest_Fits_Its_Screen_And_Shows_Every_Picture(int width, ColorScheme scheme)
    {
        await using var tab = await browser.OpenAsync(await MailAsync(), width, scheme);

        Assert.True(await tab.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth") <= width);
        Assert.Equal(0, await tab.Page.EvaluateAsync<int>("() => [...document.images].filter(i => i.naturalWidth === 0).length"));
        Assert.Empty(tab.Refused);
        if (Environment.GetEnvironmentVariable("AUTOMATION_ACCEPT") == "1")
        {
            var name = $"digest-{width}-{(scheme == ColorScheme.Dark ? "dark" : "light")}.png";
            await File.WriteAllBytesAsync(RepositoryRoot.Combine("docs", "images", name), await tab.ScreenshotAsync());
        }
    }

    private static Task<Core.Mail.RenderedMail> MailAsync() => RenderedDigest.OfAsync(Showcase.Digest, RenderedDigest.Unsubscribe);
}
