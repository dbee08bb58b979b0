using Automation.Core.Ports;
using Automation.GitHub.Apps;
using Automation.GitHub.Authentication;
using Automation.GitHub.Authentication.Keys;
using Automation.GitHub.Configuration;
using Automation.GitHub.Decisions;
using Automation.GitHub.Deliveries;
using Automation.GitHub.History;
using Automation.GitHub.Http;
using Automation.GitHub.Organisations;
using Automation.GitHub.Publishing;
using Automation.GitHub.Snapshots;
using Automation.GitHub.Snapshots.Code;
using Automation.GitHub.Talk;
using Automation.GitHub.Teams;
using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Automation.GitHub;

/// <summary>Registers the GitHub adapter.</summary>
public static class GitHubServiceCollectionExtensions
{
    private static readonly TimeSpan FirstRetry = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);

    /// <summary>
    /// Adds <see cref="ISnapshotSource"/>, <see cref="IOrganisationPolicyCache"/>, <see cref="IDecisionSource"/>,
    /// <see cref="IHistorySource"/>, <see cref="IReportPublisher"/>, <see cref="IPullRequestTalk"/>, <see cref="IAppIdentity"/>,
    /// <see cref="IAppDeliveries"/>, <see cref="IAppRegistration"/> and <see cref="IGitHubTeams"/>, configured by section
    /// <see cref="GitHubOptions.SectionName"/>. The caller registers <see cref="Core.Policies.PolicyResolver"/>. For a key in Key Vault a
    /// <see cref="TokenCredential"/> that was registered is used; else the default chain is.
    /// </summary>
    public static IServiceCollection AddGitHub(this IServiceCollection services) => services.AddGitHub(FirstRetry);

    /// <param name="firstRetry">How long to wait before a read is tried again; it doubles.</param>
    internal static IServiceCollection AddGitHub(this IServiceCollection services, TimeSpan firstRetry)
    {
        services.AddOptions<GitHubOptions>().BindConfiguration(GitHubOptions.SectionName).ValidateOnStart();
        services.AddSingleton<IValidateOptions<GitHubOptions>, GitHubOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddGitHubHttp(firstRetry);

        services.AddSingleton<GitHubConnections>();
        services.AddSingleton<RateLimitGauges>();
        services.AddHttpClient(KeyVaultAppKey.HttpClientName, static client => client.Timeout = KeyVaultAppKey.Timeout);
        services.AddSingleton(AppKey);
        services.AddSingleton<AppJwt>();
        services.AddSingleton<InstallationTokens>();
        services.AddSingleton<InstallationAccess>();
        services.AddSingleton<OrganisationPolicies>();
        services.AddSingleton<IOrganisationPolicyCache>(static p => p.GetRequiredService<OrganisationPolicies>());
        services.AddSingleton<RepositoryHints>();
        services.AddSingleton<ISnapshotSource, SnapshotLoader>();
        services.AddSingleton<IDecisionSource, DecisionSource>();
        services.AddSingleton<WriteLanes>();
        services.AddSingleton<IReportPublisher, ReportPublisher>();
        services.AddSingleton<IPullRequestTalk, PullRequestTalk>();
        services.AddSingleton<IAppIdentity, AppIdentity>();
        services.AddSingleton<IAppDeliveries, AppDeliveries>();
        services.AddSingleton<IAppRegistration, AppRegistration>();
        services.AddSingleton<IGitHubTeams, GitHubTeams>();
        services.AddSingleton<HistoryAccessFinder>();
        services.AddSingleton<IHistorySource, HistorySource>();
        return services;
    }

    private static IAppKey AppKey(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<GitHubOptions>>();
        return options.Value.KeyVaultKeyId is { Length: > 0 } id && KeyVaultKeyId.TryParse(id) is { } key
            ? new KeyVaultAppKey(
                services.GetRequiredService<IHttpClientFactory>(),
                key,
                services.GetService<TokenCredential>() ?? new DefaultAzureCredential())
            : new PemAppKey(options);
    }

    /// <summary>The pipeline that every request passes, outermost handler first.</summary>
    private static void AddGitHubHttp(this IServiceCollection services, TimeSpan firstRetry)
    {
        var client = services.AddHttpClient(GitHubConnections.HttpClientName)
            .ConfigurePrimaryHttpMessageHandler(static () => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                PooledConnectionLifetime = ConnectionLifetime,
            })
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .AddHttpMessageHandler(static p => new TransientFailureHandler(p.GetRequiredService<TimeProvider>()));
        client.AddResilienceHandler(
            "reads",
            (pipeline, context) => ReadRetry.Configure(pipeline, context.ServiceProvider.GetRequiredService<TimeProvider>(), firstRetry));
        client.AddHttpMessageHandler(static () => new RequestHeadersHandler());
        client.AddHttpMessageHandler(static p => new RateLimitHandler(p.GetRequiredService<RateLimitGauges>()));
    }
}
