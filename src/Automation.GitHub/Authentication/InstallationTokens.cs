using System.Collections.Concurrent;
using Automation.Core.Ports;
using Automation.GitHub.Configuration;
using Automation.GitHub.Http;
using Microsoft.Extensions.Options;
using Octokit;

namespace Automation.GitHub.Authentication;

/// <summary>
/// One token per installation, kept until five minutes before it ends. Callers that come while a token is being asked for
/// wait for that answer instead of asking again.
/// </summary>
internal sealed class InstallationTokens(
    GitHubConnections connections, AppJwt jwt, IOptions<GitHubOptions> options, TimeProvider time)
{
    private const string Administration = "administration";

    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<InstallationId, Lazy<Task<InstallationGrant?>>> flights = new();

    /// <summary>
    /// A token that works now; null when the installation is gone (deleted, suspended, or never ours), or no App is configured.
    /// </summary>
    public async Task<InstallationGrant?> GetAsync(InstallationId installation, CancellationToken cancellationToken)
    {
        if (options.Value.ReadOnly || options.Value.ReceiveOnly)
        {
            return options.Value is { ReadOnly: true, Token: { } token } ? new InstallationGrant(token, DateTimeOffset.MaxValue) : null;
        }

        var grant = await JoinAsync(installation, cancellationToken);
        if (grant is not null && grant.RefreshAt <= time.GetUtcNow())
        {
            await ForgetAsync(installation, grant.Token);
            grant = await JoinAsync(installation, cancellationToken);
        }

        return grant;
    }

    /// <summary>Drops a token that GitHub refused, unless a newer one has taken its place.</summary>
    public async ValueTask ForgetAsync(InstallationId installation, string token)
    {
        if (flights.TryGetValue(installation, out var flight)
            && flight is { IsValueCreated: true, Value.IsCompletedSuccessfully: true }
            && (await flight.Value)?.Token == token)
        {
            flights.TryRemove(KeyValuePair.Create(installation, flight));
        }
    }

    private async Task<InstallationGrant?> JoinAsync(InstallationId installation, CancellationToken cancellationToken)
    {
        // The request belongs to all who wait for it: one caller that gives up must not end it for the others.
        var flight = flights.GetOrAdd(installation, id => new Lazy<Task<InstallationGrant?>>(() => RequestAsync(id)));
        try
        {
            var grant = await flight.Value.WaitAsync(cancellationToken);
            if (grant is null)
            {
                flights.TryRemove(KeyValuePair.Create(installation, flight));
            }

            return grant;
        }
        catch when (flight.Value.IsFaulted)
        {
            flights.TryRemove(KeyValuePair.Create(installation, flight));
            throw;
        }
    }

    private async Task<InstallationGrant?> RequestAsync(InstallationId installation)
    {
        var asked = time.GetUtcNow();
        var connection = connections.Open(await jwt.GetCredentialsAsync(CancellationToken.None));
        try
        {
            // Octokit's own call does not tell what the token permits.
            var answer = await connection.Post<object>(
                new Uri($"app/installations/{installation}/access_tokens", UriKind.Relative),
                string.Empty,
                MediaTypes.GitHub,
                MediaTypes.Json);
            var token = AnswerJson.Parse((string)answer.HttpResponse.Body, TokensJson.Default.InstallationTokenNode)
                ?? throw new TransientException("GitHub answered with nothing where a token was asked for.");
            var halfLife = asked + ((token.ExpiresAt - asked) / 2);
            var early = token.ExpiresAt - Margin;
            return new InstallationGrant(token.Token, early > halfLife ? early : halfLife)
            {
                ReadsAdministration = token.Permissions?.ContainsKey(Administration) == true,
            };
        }
        catch (NotFoundException)
        {
            return null;
        }
        catch (ForbiddenException e) when (e.Message.Contains("suspended", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }
        catch (ApiException e)
        {
            throw new TransientException(
                $"GitHub gave the App no token ({(int)e.StatusCode}): check GitHub:AppId, GitHub:PrivateKey and the machine's clock.");
        }
    }
}
