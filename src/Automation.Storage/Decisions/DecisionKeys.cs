using System.Security.Cryptography;
using System.Text;
using Automation.Storage.Entities;

namespace Automation.Storage.Decisions;

/// <summary>
/// Table <c>Decisions</c>: a partition per repository. It holds what open pull requests propose, by number; the reading; and the records
/// of the default branch, by a hash of their paths, which may be longer than a key.
/// </summary>
internal static class DecisionKeys
{
    public const string Table = "Decisions";

    public static EntityKey Reading(RepositoryId repository) => new(KeyText.Id(repository.Value), "reading");

    public static EntityKey Record(RepositoryId repository, string path)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path)));
        return new(KeyText.Id(repository.Value), $"record{KeyText.Separator}{hash}");
    }

    public static EntityKey Proposals(PullRequestKey key) =>
        new(KeyText.Id(key.Repository.Value), $"pull{KeyText.Separator}{KeyText.Number(key.Number)}");

    public static EntityRange All(RepositoryId repository) => new(KeyText.Id(repository.Value));
}
