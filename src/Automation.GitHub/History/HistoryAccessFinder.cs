using Automation.Core.Ports;
using Automation.GitHub.Authentication;
using Automation.GitHub.Configuration;
using Automation.GitHub.Http;
using Microsoft.Extensions.Options;
using Octokit;

namespace Automation.GitHub.History;

/// <summary>Finds in whose name a repository can be read, and says what is missing where it cannot.</summary>
internal sealed class HistoryAccessFinder(
    GitHubConnections connections, AppJwt jwt, InstallationAccess access, IOptions<GitHubOptions> options)
{
    public async Task<HistoryAccess> FindAsync(RepositoryName name, CancellationToken cancellationToken)
    {
        if (options.Value.ReceiveOnly)
        {
            return new HistoryAccess.Refused(
                "Nothing is configured to read GitHub with: set GitHub:AppId and GitHub:PrivateKey, or GitHub:Token.");
        }

        try
        {
            return await ReadAsync(name, cancellationToken);
        }
        catch (AuthorizationException)
        {
            return new HistoryAccess.Refused(options.Value.ReadOnly
                ? "GitHub refuses GitHub:Token: it is wrong, or has expired."
                : "GitHub refuses the App's key: check GitHub:AppId, GitHub:PrivateKey and the machine's clock.");
        }
        catch (NotFoundException)
        {
            return new HistoryAccess.Refused(options.Value.ReadOnly
                ? $"There is no repository {name}, or GitHub:Token may not see it: it needs contents, metadata, issues and pull requests."
                : $"There is no repository {name}, or the App is not installed there: check the name, and the App's repositories.");
        }
        catch (ApiException e)
        {
            return new HistoryAccess.Refused($"GitHub refuses to show {name} ({(int)e.StatusCode}): {e.Message}");
        }
    }

    private async Task<HistoryAccess> ReadAsync(RepositoryName name, CancellationToken cancellationToken)
    {
        var path = $"repos/{Uri.EscapeDataString(name.Owner)}/{Uri.EscapeDataString(name.Name)}";
        InstallationId? installation = options.Value.ReadOnly ? null : await InstallationOfAsync(path, cancellationToken);
        return await access.OpenAsync(installation ?? default, cancellationToken) is { } client
            ? new HistoryAccess.Granted(Map(await client.GetAsync<Repository>(path, cancellationToken), name), installation)
            : new HistoryAccess.Refused($"The App's installation on {name} is suspended: let its owner unsuspend it.");
    }

    private async Task<InstallationId> InstallationOfAsync(string path, CancellationToken cancellationToken)
    {
        var connection = connections.Open(await jwt.GetCredentialsAsync(cancellationToken));
        var answer = await connection.Get<Octokit.Installation>(
            new Uri($"{path}/installation", UriKind.Relative), null, MediaTypes.GitHub, cancellationToken);
        return new InstallationId(answer.Body.Id);
    }

    private static HistoryRepository Map(Repository repository, RepositoryName asked) => new()
    {
        Id = new RepositoryId(repository.Id),
        Name = RepositoryName.TryParse(repository.FullName, out var name) ? name : asked,
        DefaultBranch = repository.DefaultBranch,
        IsPrivate = repository.Private,
        IsArchived = repository.Archived,
        Topics = repository.Topics,
    };
}
