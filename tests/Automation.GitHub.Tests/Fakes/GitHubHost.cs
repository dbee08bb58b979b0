using System.Net;
using Automation.Core.Identity;
using Automation.Core.Policies;
using Automation.Core.Ports;
using Automation.Core.Reporting;
using Automation.GitHub.Configuration;
using Automation.GitHub.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Automation.GitHub.Tests.Fakes;

/// <summary>The adapter as an application composes it, with a fake GitHub at the far end and a clock that stands still.</summary>
public sealed class GitHubHost : IDisposable
{
    public const string TokenRoute = "POST /app/installations/5/access_tokens";
    public const string GraphQlRoute = "POST /graphql";
    public const string FilesRoute = "GET /repositories/10/pulls/7/files";

    /// <summary>Our check runs on a commit; there are none, unless a test says so.</summary>
    public const string CheckRunsRoute = $"{GraphQlRoute} CheckRuns";

    /// <summary>All writes of a report.</summary>
    public const string PublishRoute = $"{GraphQlRoute} PublishReport";

    /// <summary>How far the head is behind the base; it is not, unless a test says so.</summary>
    public const string BehindRoute =
        $"GET /repositories/10/compare/{PullRequestJson.Base}...{PullRequestJson.Head}?per_page=1&page=2";

    /// <summary>Files at the head that did not come along; there are none, unless a test says so.</summary>
    public const string HeadFilesRoute = $"{GraphQlRoute} HeadFiles";

    private readonly ServiceProvider services;

    /// <param name="network">What stands at the far end instead of the fake.</param>
    /// <param name="policies">Reads policy files; null for one that knows no practice.</param>
    /// <param name="more">Registers what a test needs beside.</param>
    public GitHubHost(
        Action<GitHubOptions>? configure = null,
        Func<HttpMessageHandler>? network = null,
        PolicyResolver? policies = null,
        Action<IServiceCollection>? more = null)
    {
        var collection = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().Build())
            .AddSingleton<TimeProvider>(Time)
            .AddSingleton(policies ?? new PolicyResolver([]))
            .AddGitHub(firstRetry: TimeSpan.Zero)
            .Configure<GitHubOptions>(o =>
            {
                o.AppId = 42;
                o.AppSlug = "automation";
                o.PrivateKey = TestKey.Pem;
                o.WebhookSecrets.Add("secret");
                o.WritePause = TimeSpan.Zero;
                configure?.Invoke(o);
            });
        collection.AddHttpClient(GitHubConnections.HttpClientName).ConfigurePrimaryHttpMessageHandler(() => network?.Invoke() ?? GitHub);
        more?.Invoke(collection);
        services = collection.BuildServiceProvider();
        GitHub.Otherwise(BehindRoute, """{"behind_by":0,"commits":[],"files":[]}""")
            .Otherwise(CheckRunsRoute, """{"data":{"repository":{"object":null}}}""")
            .Otherwise(FilesRoute, "[]")
            .Otherwise(HeadFilesRoute, """{"data":{"repository":{}}}""");
    }

    public static InstallationId Installation { get; } = new(5);

    public static RepositoryId Repository { get; } = new(10);

    public static PullRequestKey Key { get; } = new(Installation, Repository, 7);

    public static SnapshotRequest Request { get; } = new() { Key = Key, Repository = new RepositoryName("octo-org", "octo-repo") };

    /// <summary>Nothing, on the pull request.</summary>
    public static PublishedState Published { get; } = PublishedState.Nothing with { RepositoryId = "R_10", PullRequestId = "PR_7" };

    public FakeGitHub GitHub { get; } = new();

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 16, 12, 0, 0, TimeSpan.Zero));

    public ISnapshotSource Snapshots => services.GetRequiredService<ISnapshotSource>();

    internal IOrganisationPolicyCache OrganisationPolicies => services.GetRequiredService<IOrganisationPolicyCache>();

    public IHistorySource History => services.GetRequiredService<IHistorySource>();

    public IDecisionSource Decisions => services.GetRequiredService<IDecisionSource>();

    public IReportPublisher Publisher => services.GetRequiredService<IReportPublisher>();

    public IPullRequestTalk Talk => services.GetRequiredService<IPullRequestTalk>();

    public IAppIdentity Identity => services.GetRequiredService<IAppIdentity>();

    public IAppDeliveries Deliveries => services.GetRequiredService<IAppDeliveries>();

    public IAppRegistration Registration => services.GetRequiredService<IAppRegistration>();

    public IGitHubTeams Teams => services.GetRequiredService<IGitHubTeams>();

    internal RateLimitGauges RateLimits => services.GetRequiredService<RateLimitGauges>();

    internal InstallationAccess Access => services.GetRequiredService<InstallationAccess>();

    internal GitHubOptions Options => services.GetRequiredService<IOptions<GitHubOptions>>().Value;

    /// <summary>GitHub gives a token that lives for an hour.</summary>
    public GitHubHost WithToken(string token = "ghs_42_header.payload.signature")
    {
        GitHub.On(TokenRoute, _ => Task.FromResult(FakeGitHub.Answer(
            $$"""{"token":"{{token}}","expires_at":"{{Time.GetUtcNow().AddHours(1):yyyy-MM-ddTHH:mm:ssZ}}"}""", HttpStatusCode.Created)));
        return this;
    }

    /// <summary>A token, the pull request, and no files.</summary>
    public GitHubHost WithPullRequest(PullRequestJson pullRequest)
    {
        WithToken();
        GitHub.On(GraphQlRoute, pullRequest.ToString());
        return this;
    }

    public async Task<SnapshotLoad.Loaded> LoadAsync(SnapshotRequest? request = null) =>
        Assert.IsType<SnapshotLoad.Loaded>(await Snapshots.LoadAsync(request ?? Request, CancellationToken.None));

    /// <summary>Writes to the pull request, whose claim is never lost.</summary>
    public Task<bool> ApplyAsync(params ReportWrite[] writes) =>
        Publisher.ApplyAsync(Key, Published, writes, static _ => Task.FromResult(true), CancellationToken.None);

    public void Dispose()
    {
        services.Dispose();
        GitHub.Dispose();
    }
}
