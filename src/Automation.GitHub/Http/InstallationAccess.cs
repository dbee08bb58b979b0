using Automation.Core.Ports;
using Automation.GitHub.Authentication;
using Automation.GitHub.Configuration;
using Microsoft.Extensions.Options;
using Octokit;

namespace Automation.GitHub.Http;

/// <summary>Gives access to GitHub in the name of an installation, and says what GitHub's refusals mean.</summary>
internal sealed class InstallationAccess(
    GitHubConnections connections, InstallationTokens tokens, IOptions<GitHubOptions> options, TimeProvider time)
{
    private const string NoApp =
        "no GitHub App is configured: set GitHub:AppId and GitHub:PrivateKey to have pull requests evaluated";

    private const string NotInstalled = "the App is not installed there any more, or is suspended";

    /// <summary>A client; null when the installation is gone.</summary>
    public async Task<InstallationClient?> OpenAsync(InstallationId installation, CancellationToken cancellationToken)
    {
        var grant = await tokens.GetAsync(installation, cancellationToken);
        return grant is null
            ? null
            : new InstallationClient(
                connections.Open(new Credentials(grant.Token), installation), options.Value.GraphQlAddress, grant, time);
    }

    /// <summary>Drops the client's token after GitHub refused it.</summary>
    public ValueTask ForgetAsync(InstallationId installation, InstallationClient client) => tokens.ForgetAsync(installation, client.Token);

    /// <summary>Runs a read.</summary>
    /// <param name="gone">What to answer, given the reason, where the installation or the thing read is gone.</param>
    /// <exception cref="TransientException">It may succeed later.</exception>
    /// <exception cref="PermanentException">GitHub refuses it for good, for want of a permission most of all.</exception>
    public async Task<T> ReadAsync<T>(
        InstallationId installation,
        Func<InstallationClient, CancellationToken, Task<T>> read,
        Func<string, T> gone,
        CancellationToken cancellationToken)
    {
        // A token that is refused was revoked, by uninstalling or suspending: asking for a new one tells. Once is enough.
        for (var attempt = 1; await OpenAsync(installation, cancellationToken) is { } client; attempt++)
        {
            try
            {
                return await read(client, cancellationToken);
            }
            catch (AuthorizationException)
            {
                await ForgetAsync(installation, client);
                if (attempt == 2 || options.Value.ReadOnly)
                {
                    throw new TransientException("GitHub refuses the token it gave.");
                }
            }
            catch (NotFoundException)
            {
                return gone("not found on GitHub, or out of the App's reach");
            }
            catch (LegalRestrictionException)
            {
                return gone("blocked by GitHub for legal reasons");
            }
            catch (ApiException e)
            {
                // Not as an inner exception: Octokit's write out the whole answer, and logs must not.
                throw new PermanentException($"GitHub refused to answer ({(int)e.StatusCode}): {e.Message}");
            }
        }

        return gone(options.Value.ReceiveOnly ? NoApp : NotInstalled);
    }
}
