using Automation.Core.Ports;
using Automation.GitHub.Configuration;
using Automation.GitHub.Http;
using Microsoft.Extensions.Options;
using Octokit;

namespace Automation.GitHub.Authentication;

/// <inheritdoc cref="IAppIdentity"/>
internal sealed class AppIdentity(GitHubConnections connections, AppJwt jwt, IOptions<GitHubOptions> options) : IAppIdentity
{
    private volatile string? slug = string.IsNullOrWhiteSpace(options.Value.AppSlug) ? null : options.Value.AppSlug;

    public async Task<string?> GetBotLoginAsync(CancellationToken cancellationToken)
    {
        if (options.Value.ReadOnly || options.Value.ReceiveOnly)
        {
            return null;
        }

        slug ??= await AskAsync(cancellationToken);
        return $"{slug}[bot]";
    }

    private async Task<string> AskAsync(CancellationToken cancellationToken)
    {
        var connection = connections.Open(await jwt.GetCredentialsAsync(cancellationToken));
        try
        {
            var answer = await connection.Get<GitHubApp>(new Uri("app", UriKind.Relative), null, MediaTypes.GitHub, cancellationToken);
            return answer.Body.Slug;
        }
        catch (ApiException e)
        {
            throw new TransientException(
                $"GitHub did not name the App ({(int)e.StatusCode}): check GitHub:AppId and the App's key, or set GitHub:AppSlug.");
        }
    }
}
