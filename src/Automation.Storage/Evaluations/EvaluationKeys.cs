using Automation.Storage.Entities;

namespace Automation.Storage.Evaluations;

/// <summary>Table <c>Evaluations</c>: a partition per repository, a row per pull request, so that its practices change together.</summary>
internal static class EvaluationKeys
{
    public const string Table = "Evaluations";

    public static EntityRange All(RepositoryId repository) => new(KeyText.Id(repository.Value));

    public static EntityKey For(PullRequestKey key) => new(KeyText.Id(key.Repository.Value), KeyText.Number(key.Number));
}
