using Automation.Core.Evaluations;
using Automation.Storage.Entities;

namespace Automation.Storage.Evaluations;

/// <summary>
/// Table <c>EvaluationHistory</c>: a partition per repository and month, newest first; and per repository a partition of pointers
/// by evaluation id, through which a repeat, that has a later time, finds the row to overwrite.
/// </summary>
internal static class EvaluationHistoryKeys
{
    public const string Table = "EvaluationHistory";

    public static EntityKey For(Evaluation evaluation)
    {
        var at = evaluation.EvaluatedAt.UtcDateTime;
        var row = $"{KeyText.Newest(evaluation.EvaluatedAt)}{KeyText.Separator}{KeyText.Encode(evaluation.Id)}";
        return new EntityKey(Month(evaluation.PullRequest.Repository, at.Year, at.Month), row);
    }

    public static EntityKey PointerTo(Evaluation evaluation) => PointerTo(evaluation.PullRequest.Repository, evaluation.Id);

    public static EntityKey PointerTo(RepositoryId repository, string id) => new(KeyText.Id(repository.Value), KeyText.Encode(id));

    /// <summary>The pointers of a repository.</summary>
    public static EntityRange Pointers(RepositoryId repository) => new(KeyText.Id(repository.Value));

    /// <summary>What the partitions of a repository's months begin with.</summary>
    public static string Prefix(RepositoryId repository) => KeyText.Id(repository.Value) + KeyText.Separator;

    /// <summary>The part of a month's partition that lies before a time.</summary>
    public static EntityRange Before(string month, DateTimeOffset time) => new(month, KeyText.Newest(time.AddTicks(-1)));

    public static EntityRange In(RepositoryId repository, int year, int month) => new(Month(repository, year, month));

    private static string Month(RepositoryId repository, int year, int month) =>
        string.Create(CultureInfo.InvariantCulture, $"{KeyText.Id(repository.Value)}{KeyText.Separator}{year:D4}{month:D2}");
}
