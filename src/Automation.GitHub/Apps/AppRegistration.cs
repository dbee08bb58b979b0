using System.Text.Json.Serialization.Metadata;
using Automation.Core.Apps;
using Automation.Core.Ports;
using Automation.GitHub.Authentication;
using Automation.GitHub.Http;
using Octokit;

namespace Automation.GitHub.Apps;

/// <inheritdoc cref="IAppRegistration"/>
internal sealed class AppRegistration(GitHubConnections connections, AppJwt jwt) : IAppRegistration
{
    public async Task<AppLookup> GetAppAsync(CancellationToken cancellationToken)
    {
        try
        {
            var (app, headers) = await GetAsync("app", AppsJson.Default.AppNode, cancellationToken);
            return new AppLookup(app.ToRecord(), null, DateOf(headers));
        }
        catch (ApiException e)
        {
            return new AppLookup(null, e.Message, e.HttpResponse is { } answer ? DateOf(answer.Headers) : null);
        }
    }

    public Task<IReadOnlyList<InstallationGrants>> ListInstallationsAsync(CancellationToken cancellationToken) =>
        AskAsync<IReadOnlyList<InstallationGrants>>(
            async () =>
            {
                var (nodes, _) = await GetAsync(
                    "app/installations?per_page=100", AppsJson.Default.ListInstallationNode, cancellationToken);
                return [.. nodes.Select(static n => n.ToGrants())];
            },
            absent: []);

    public Task<WebhookRecord?> GetWebhookAsync(CancellationToken cancellationToken) => AskAsync<WebhookRecord?>(
        async () => (await GetAsync("app/hook/config", AppsJson.Default.HookConfigNode, cancellationToken)).Body.ToRecord(),
        absent: null);

    public Task<bool> IsInstalledOnAsync(RepositoryName repository, CancellationToken cancellationToken)
    {
        var address = $"repos/{Uri.EscapeDataString(repository.Owner)}/{Uri.EscapeDataString(repository.Name)}/installation";
        return AskAsync(
            async () => (await GetAsync(address, AppsJson.Default.InstallationNode, cancellationToken)).Body.Id > 0,
            absent: false);
    }

    private static async Task<T> AskAsync<T>(Func<Task<T>> ask, T absent)
    {
        try
        {
            return await ask();
        }
        catch (NotFoundException)
        {
            return absent;
        }
        catch (ApiException e)
        {
            // Not as an inner exception: Octokit's write out the whole answer, and logs must not.
            throw new PermanentException($"GitHub refuses to tell the App about itself ({(int)e.StatusCode}): {e.Message}");
        }
    }

    private async Task<(T Body, IReadOnlyDictionary<string, string> Headers)> GetAsync<T>(
        string address, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        var connection = connections.Open(await jwt.GetCredentialsAsync(cancellationToken));
        var answer = await connection.Get<object>(new Uri(address, UriKind.Relative), null, MediaTypes.GitHub, cancellationToken);
        return (AnswerJson.Parse((string)answer.HttpResponse.Body, type)
            ?? throw new TransientException("GitHub answered with nothing."), answer.HttpResponse.Headers);
    }

    private static DateTimeOffset? DateOf(IReadOnlyDictionary<string, string> headers) =>
        DateTimeOffset.TryParseExact(
            headers.FirstOrDefault(static h => string.Equals(h.Key, "Date", StringComparison.OrdinalIgnoreCase)).Value,
            "r",
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var date)
            ? date
            : null;
}
