using Automation.Storage.Entities;

namespace Automation.Storage.PullRequests;

/// <summary>Table <c>PullRequests</c>: a partition per repository, by number.</summary>
internal static class PullRequestKeys
{
    public const string Table = "PullRequests";

    public static EntityKey For(PullRequestKey key) => new(KeyText.Id(key.Repository.Value), KeyText.Number(key.Number));

    public static EntityRange All(RepositoryId repository) => new(KeyText.Id(repository.Value));
}
