using System.Text;
using Automation.Cli.Doctoring;
using Automation.Core.Apps;
using Automation.Core.Identity;
using Automation.Core.Ports;
using Automation.GitHub.Configuration;
using Automation.Pipeline.Settings;
using Automation.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Moq;

namespace Automation.Cli.Tests.Doctoring;

/// <summary>What is wrong with the App is named with the place to fix it: the sentences stand in golden files.</summary>
public sealed class AppChecksTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 18, 12, 0, 0, TimeSpan.Zero);
    private static readonly Uri Hook = new("https://automation.example.com/api/github/webhooks");

    private static readonly Dictionary<string, string> Everything = AppPermissions.All.ToDictionary(p => p.Name, p => p.Level.Word());

    private readonly Mock<IAppRegistration> gitHub = new();
    private readonly Mock<IAppDeliveries> deliveries = new();
    private readonly GitHubOptions options = new() { AppId = 42, PrivateKeyPath = "app.pem" };
    private AppRecord app = new(
        42, "octo-automation", "octo-org", true, Everything, AppEvents.Subscribed, new Uri("https://github.com/apps/octo-automation"));

    public AppChecksTests()
    {
        gitHub.Setup(g => g.GetAppAsync(It.IsAny<CancellationToken>())).ReturnsAsync(() => new AppLookup(app, null, Now));
        Installed(Installation("octo-org", Everything));
        Webhook(new WebhookRecord(Hook, "json", true, false));
        Delivered(Attempt(202));
    }

    private ServiceProvider Services => new ServiceCollection()
        .AddSingleton(gitHub.Object)
        .AddSingleton(deliveries.Object)
        .AddSingleton(Options.Create(options))
        .AddSingleton(Options.Create(new DigestOptions { PublicUrl = new Uri("https://automation.example.com") }))
        .AddSingleton(Mock.Of<TimeProvider>(t => t.GetUtcNow() == Now))
        .BuildServiceProvider();

    [Fact]
    public async Task An_App_That_Has_Everything_Is_Fine()
    {
        gitHub.Setup(g => g.IsInstalledOnAsync(It.IsAny<RepositoryName>(), It.IsAny<CancellationToken>())).ReturnsAsync(true);

        foreach (var check in Checks())
        {
            Assert.Equal(CheckStatus.Ok, (await check.RunAsync(CancellationToken.None)).Status);
        }
    }

    [Fact]
    public async Task Without_An_App_There_Is_One_Hint_And_No_Question_To_GitHub()
    {
        (options.AppId, options.PrivateKeyPath) = (null, null);
        var results = new List<CheckResult>();
        foreach (var check in Checks())
        {
            results.Add(await check.RunAsync(CancellationToken.None));
        }

        var warning = Assert.Single(results, r => r.Status == CheckStatus.Warning);
        Assert.Contains("automation setup", Assert.Single(warning.Sentences), StringComparison.Ordinal);
        gitHub.VerifyNoOtherCalls();
    }

    [Fact]
    public async Task A_Wrong_Permission_Is_Named_With_The_Place_To_Fix_It()
    {
        app = app with { Permissions = Without("members", "checks").Append(new("checks", "read")).ToDictionary() };
        Installed(
            Installation("octo-org", app.Permissions),
            Installation("octo-labs", new Dictionary<string, string>(app.Permissions) { ["issues"] = "read" }) with { IsSuspended = true },
            new InstallationGrants(
                new(3), "ada", false, false, Without("merge_queues"), new("https://github.com/settings/installations/3")));

        await VerifyAsync(new PermissionsCheck(Services), "permissions-wrong.txt");
    }

    [Fact]
    public async Task A_Personal_App_Has_Its_Settings_Elsewhere()
    {
        app = app with { OwnedByOrganisation = false, Permissions = new Dictionary<string, string>() };
        Installed(Installation("octo-org", app.Permissions));

        await VerifyAsync(new PermissionsCheck(Services), "permissions-personal.txt");
    }

    [Fact]
    public async Task Optional_Permissions_Are_No_Problem_And_Told()
    {
        app = app with { Permissions = Without("members", "administration") };
        Installed(Installation("octo-org", app.Permissions));

        await VerifyAsync(new PermissionsCheck(Services), "permissions-optional.txt");
    }

    [Fact]
    public async Task An_App_That_Is_Installed_Nowhere_Is_A_Warning()
    {
        Installed();

        await VerifyAsync(new PermissionsCheck(Services), "permissions-nowhere.txt");
    }

    [Fact]
    public async Task Events_That_Are_Missing_Are_Named()
    {
        app = app with { Events = ["push", "issues"] };

        await VerifyAsync(new EventsCheck(Services), "events-missing.txt");
    }

    [Theory]
    [InlineData(-31, "Warning", "31 seconds behind")]
    [InlineData(29, "Ok", "GitHub knows the App octo-automation")]
    [InlineData(60, "Warning", "60 seconds ahead of")]
    [InlineData(61, "Problem", "61 seconds ahead of")]
    public async Task A_Clock_That_Goes_Wrong_Is_Told(int ahead, string status, string expected)
    {
        gitHub.Setup(g => g.GetAppAsync(It.IsAny<CancellationToken>()))
            .ReturnsAsync(new AppLookup(app, null, Now - TimeSpan.FromSeconds(ahead)));

        var result = await new AppKeyCheck(Services).RunAsync(CancellationToken.None);

        Assert.Equal(status, result.Status.ToString());
        Assert.Contains(expected, Assert.Single(result.Sentences), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Key_That_GitHub_Refuses_Is_Told_Once()
    {
        gitHub.Setup(g => g.GetAppAsync(It.IsAny<CancellationToken>()))
            .ReturnsAsync(new AppLookup(null, "A JSON web token could not be decoded", Now));
        var results = new Doctor([.. Checks()]).RunAsync(_ => { }, CancellationToken.None);
        var said = new List<string>();
        await foreach (var (name, result) in results)
        {
            Assert.Equal(CheckStatus.Problem, result.Status);
            said.Add($"{name}: {string.Join(' ', result.Sentences)}");
        }

        Golden.Verify(string.Join('\n', said) + "\n", "key-refused.txt");
    }

    [Fact]
    public async Task A_Key_Of_Another_App_Is_Told()
    {
        options.AppId = 41;

        await VerifyAsync(new AppKeyCheck(Services), "key-of-another.txt");
    }

    [Fact]
    public async Task A_Webhook_That_Is_Wrong_In_Every_Way_Is_Told_In_Full()
    {
        Webhook(new WebhookRecord(new Uri("https://other.example.com/hooks"), "form", false, true));

        await VerifyAsync(new WebhookCheck(Services), "webhook-wrong.txt");
    }

    [Fact]
    public async Task An_App_Without_A_Webhook_Hears_Nothing()
    {
        Webhook(null);

        await VerifyAsync(new WebhookCheck(Services), "webhook-off.txt");
    }

    [Theory]
    [InlineData("Problem", 401, 202)]
    [InlineData("Problem", 404, 202)]
    [InlineData("Problem", 503, 202)]
    [InlineData("Problem", 0, 202)]
    [InlineData("Warning", 202, 503)]
    public async Task What_GitHub_Last_Delivered_Tells_Whether_The_App_Is_Reached(string status, int newest, int older)
    {
        Delivered(Attempt(newest), Attempt(older) with { DeliveredAt = Now.AddMinutes(-5), Event = "issues" });

        var result = await new WebhookCheck(Services).RunAsync(CancellationToken.None);

        Assert.Equal(status, result.Status.ToString());
        Golden.Verify(string.Join('\n', result.Sentences) + "\n", $"webhook-{newest}-{older}.txt");
    }

    [Fact]
    public async Task No_Delivery_Yet_Is_A_Warning()
    {
        Delivered();

        var result = await new WebhookCheck(Services).RunAsync(CancellationToken.None);

        Assert.Equal(CheckStatus.Warning, result.Status);
    }

    [Fact]
    public async Task An_Organisation_Without_A_Policy_Of_Its_Own_Is_Told() =>
        await VerifyAsync(new OrganisationPolicyCheck(Services), "policy-missing.txt");

    private static Dictionary<string, string> Without(params string[] names) =>
        Everything.Where(p => !names.Contains(p.Key)).ToDictionary();

    private static InstallationGrants Installation(string account, IReadOnlyDictionary<string, string> granted) => new(
        new(2), account, true, false, granted, new Uri($"https://github.com/organizations/{account}/settings/installations/2"));

    private static async Task VerifyAsync(IDoctorCheck check, string file)
    {
        var result = await check.RunAsync(CancellationToken.None);
        var text = new StringBuilder().Append(result.Status).Append('\n').AppendJoin('\n', result.Sentences).Append('\n');
        Golden.Verify(text.ToString(), file);
    }

    private IEnumerable<IDoctorCheck> Checks() =>
    [
        new AppKeyCheck(Services),
        new PermissionsCheck(Services),
        new EventsCheck(Services),
        new WebhookCheck(Services),
        new OrganisationPolicyCheck(Services),
    ];

    private void Installed(params InstallationGrants[] installations) =>
        gitHub.Setup(g => g.ListInstallationsAsync(It.IsAny<CancellationToken>())).ReturnsAsync(installations);

    private void Webhook(WebhookRecord? webhook) =>
        gitHub.Setup(g => g.GetWebhookAsync(It.IsAny<CancellationToken>())).ReturnsAsync(webhook);

    private void Delivered(params HookDelivery[] attempts) =>
        deliveries.Setup(d => d.ListAsync(null, It.IsAny<CancellationToken>())).ReturnsAsync(new Page<HookDelivery>(attempts, null));

    private static HookDelivery Attempt(int status) => new()
    {
        Id = 1,
        Guid = "72d3162e-cc78-11e3-81ab-4c9367dc0958",
        DeliveredAt = Now,
        Event = "push",
        StatusCode = status,
        Status = "a status",
    };
}
