using System.Net;
using System.Text;
using Automation.Core.Identity;
using Automation.Core.Ports;
using Automation.Hosting.Tests.App;
using Automation.Testing.Git;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Automation.Hosting.Tests;

/// <summary>A webhook secret alone: deliveries are taken and handled, and what needs a GitHub App says so.</summary>
public sealed class ReceiveOnlyTests : IDisposable
{
    private static readonly PullRequestKey Pull = new(new InstallationId(77), new RepositoryId(5), 1);

    private static readonly byte[] Opened = Encoding.UTF8.GetBytes(
        """
        {"action":"opened","installation":{"id":77},"repository":{"id":5,"full_name":"a/b","owner":{"login":"a"}},"sender":{"login":"x"},
         "pull_request":{"number":1,"state":"open","updated_at":"2026-11-16T12:00:00Z","created_at":"2026-11-16T12:00:00Z"}}
        """);

    private readonly GitRepositoryBuilder repository = new();

    public ReceiveOnlyTests() => repository.Change("chore: begin");

    public void Dispose() => repository.Dispose();

    [Fact]
    public async Task Pull_Requests_End_As_Gone_With_The_Reason()
    {
        var log = new RecordedLog();
        await using var app = await RunningApp.StartAsync(
            repository,
            services => services.AddSingleton<ILoggerProvider>(log),
            Without("GitHub:AppId", "GitHub:AppSlug", "GitHub:PrivateKey"));

        Assert.Equal(HttpStatusCode.Accepted, (await app.PostAsync(Opened)).StatusCode);
        await app.SettleAsync();

        var row = await app.Services.GetRequiredService<IPullRequestStore>().GetAsync(Pull, default);
        Assert.StartsWith("gone: no GitHub App is configured", row!.Value.Outcome, StringComparison.Ordinal);
        Assert.Contains(log.Lines, l => l.StartsWith("Warning: No GitHub App is configured", StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines, l => l.StartsWith("Error", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("GitHub:AppId")]
    [InlineData("GitHub:PrivateKey")]
    public async Task Half_An_App_Is_Refused(string missing)
    {
        var failure = await Assert.ThrowsAsync<OptionsValidationException>(
            () => RunningApp.StartAsync(repository, settings: Without(missing)));

        Assert.StartsWith(missing, Assert.Single(failure.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Token_Does_Not_Make_Up_For_A_Missing_Secret()
    {
        var settings = new Dictionary<string, string?>(Without("GitHub:WebhookSecrets:0", "GitHub:WebhookSecrets:1"))
        {
            ["GitHub:Token"] = "ghp_personal",
        };

        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() => RunningApp.StartAsync(repository, settings: settings));

        Assert.StartsWith("GitHub:WebhookSecrets", Assert.Single(failure.Failures), StringComparison.Ordinal);
    }

    private static Dictionary<string, string?> Without(params string[] keys) => keys.ToDictionary(k => k, _ => (string?)null);
}
