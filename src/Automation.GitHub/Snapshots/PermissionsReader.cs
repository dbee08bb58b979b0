using Automation.Core.Snapshots;
using Automation.GitHub.Http;
using Octokit;

namespace Automation.GitHub.Snapshots;

/// <summary>
/// Reads people's roles in the repository, one by one
/// (https://docs.github.com/rest/collaborators/collaborators#get-repository-permissions-for-a-user).
/// </summary>
internal static class PermissionsReader
{
    private const int MaxPeople = 20;

    public static async Task<(IReadOnlyDictionary<string, RepositoryPermission> Permissions, IReadOnlyList<SnapshotGap> Gaps)> ReadAsync(
        InstallationClient client,
        RepositoryId repository,
        IReadOnlyList<string> logins,
        Func<bool> mayAsk,
        CancellationToken cancellationToken)
    {
        var roles = new Dictionary<string, RepositoryPermission>(StringComparer.OrdinalIgnoreCase);
        string[] people = [.. logins.Distinct(StringComparer.OrdinalIgnoreCase)];
        foreach (var login in people.Take(MaxPeople).TakeWhile(_ => mayAsk()))
        {
            try
            {
                roles[login] = await ReadAsync(client, repository, login, cancellationToken);
            }
            catch (ForbiddenException)
            {
                return (roles, [new SnapshotGap(SnapshotPart.Permissions, "the App is not permitted to read what people may do here")]);
            }
        }

        var unread = people.Length - roles.Count;
        return unread == 0
            ? (roles, [])
            : (roles, [new SnapshotGap(SnapshotPart.Permissions, $"the roles of {unread} of {people.Length} people were not read")]);
    }

    private static async Task<RepositoryPermission> ReadAsync(
        InstallationClient client, RepositoryId repository, string login, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await client.GetAsync<CollaboratorPermissionResponse>(
                $"repositories/{repository}/collaborators/{Uri.EscapeDataString(login)}/permission", cancellationToken);

            // An organisation's own roles have names of their own, and one of the usual ones as their base.
            return RoleOf(answer.RoleName) ?? RoleOf(answer.Permission) ?? RepositoryPermission.None;
        }
        catch (NotFoundException)
        {
            return RepositoryPermission.None;
        }
    }

    private static RepositoryPermission? RoleOf(string? name) => name switch
    {
        "admin" => RepositoryPermission.Admin,
        "maintain" => RepositoryPermission.Maintain,
        "write" or "push" => RepositoryPermission.Write,
        "triage" => RepositoryPermission.Triage,
        "read" or "pull" => RepositoryPermission.Read,
        "none" => RepositoryPermission.None,
        _ => null,
    };
}
