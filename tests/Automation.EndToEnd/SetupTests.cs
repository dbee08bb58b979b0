using System.Text.Json;
using System.Text.RegularExpressions;
using Automation.EndToEnd.Processes;
using Automation.Testing.Git;
using Automation.Testing.Servers;
using Microsoft.Playwright;

namespace Automation.EndToEnd;

/// <summary><c>automation setup</c> with a real browser, and the sandbox in GitHub's place.</summary>
[Collection(CliCollection.Name)]
public sealed partial class SetupTests(PublishedCli cli) : IDisposable
{
    private readonly GitRepositoryBuilder sample = SampleRepository.WithPullRequests(1);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("automation-setup-");

    public void Dispose()
    {
        sample.Dispose();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task An_App_Is_Created_In_The_Browser_Stored_And_Found_In_Order()
    {
        await using var server = await Server.StartAsync(cli, sample.Path, Path.Combine(folder.FullName, "data"));
        var app = Path.Combine(folder.FullName, "app");
        var gitHub = new Uri(server.Client.BaseAddress!, "_sandbox");
        using var setup = cli.Start(
            ["setup", "--github", $"{gitHub}", "--organization", "octo-org", "--name", "Octo automation",
                "--url", $"{server.Client.BaseAddress}", "--to", $"file:{app}", "--no-browser", "--format", "json"]);
        var link = await LinkAsync(setup.StandardError);

        await CreateAsync(link);
        var output = await setup.StandardOutput.ReadToEndAsync();
        await setup.WaitForExitAsync();

        Assert.Equal(0, setup.ExitCode);
        var document = JsonDocument.Parse(output).RootElement;
        Assert.Equal("automation-sandbox", document.GetProperty("slug").GetString());
        Assert.Equal("file", document.GetProperty("store").GetString());
        Assert.Equal(JsonValueKind.Null, document.GetProperty("problem").ValueKind);
        Assert.DoesNotContain("PRIVATE KEY", output, StringComparison.Ordinal);
        await AssertDoctorIsContentAsync(document.GetProperty("location").GetString()!);
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+/start/\S+")]
    private static partial Regex Link();

    private static async Task<string> LinkAsync(StreamReader messages)
    {
        while (await messages.ReadLineAsync() is { } line)
        {
            if (Link().Match(line) is { Success: true } found)
            {
                return found.Value;
            }
        }

        throw new InvalidOperationException("No link was printed.");
    }

    /// <summary>What a person does: two buttons, and the page at the end. The first page is checked for accessibility on the way.</summary>
    private static async Task CreateAsync(string link)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = await ChromiumBrowser.EnsureAsync(),
            Args = ["--no-sandbox", "--disable-dev-shm-usage"],
        });
        var page = await browser.NewPageAsync();
        var messages = new List<string>();
        page.Console += (_, message) => messages.Add(message.Text);
        await page.GotoAsync(link);
        Assert.Empty(await AxeViolationsAsync(page));
        if (Environment.GetEnvironmentVariable("AUTOMATION_SCREENSHOTS") is { Length: > 0 } screenshots)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(screenshots, "setup.png"), FullPage = true });
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "on GitHub" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Create GitHub App" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "The GitHub App is created" }).WaitForAsync();
        Assert.Equal(1, await page.GetByRole(AriaRole.Link, new() { Name = "Install it on your repositories" }).CountAsync());
        Assert.DoesNotContain(messages, m => m.Contains("Content Security Policy", StringComparison.Ordinal));
    }

    private static async Task<IReadOnlyList<string>> AxeViolationsAsync(IPage page)
    {
        await NodePackages.EnsureAsync();
        await page.EvaluateAsync(await File.ReadAllTextAsync(NodePackages.PathOf("axe-core/axe.min.js")));
        return await page.EvaluateAsync<string[]>("async () => (await axe.run()).violations.map(v => `${v.id}: ${v.help}`)");
    }

    /// <summary>With the settings as they were stored, the App's checks pass against the sandbox.</summary>
    private async Task AssertDoctorIsContentAsync(string settings)
    {
        var environment = (await File.ReadAllLinesAsync(settings)).Select(l => l.Split('=', 2)).ToDictionary(l => l[0], l => (string?)l[1]);

        var doctor = await cli.RunAsync(
            ["doctor", "--data", Path.Combine(folder.FullName, "other"), "--format", "json"], environment: environment);

        var checks = JsonDocument.Parse(doctor.Output).RootElement.GetProperty("checks").EnumerateArray()
            .ToDictionary(c => c.GetProperty("name").GetString()!, c => c.GetProperty("status").GetString());
        Assert.All(["settings", "github", "permissions", "events"], name => Assert.Equal("ok", checks[name]));
        Assert.Equal("warning", checks["webhook"]);
    }
}
