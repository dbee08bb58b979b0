using Automation.Core.Debts;
using Automation.Storage.Entities;

namespace Automation.Storage.Debts;

/// <summary>
/// Table <c>DebtItems</c>: a partition per repository, with a row for each issue and pull request by kind and number, and one for what
/// became of the labels.
/// </summary>
internal static class DebtKeys
{
    public const string Table = "DebtItems";

    private const string Prefix = "item_";

    /// <summary>Sorts after every row of an issue or pull request.</summary>
    private const char End = '~';

    public static EntityKey For(DebtTrace trace) => For(trace.Repository, trace.Kind, trace.Number);

    public static EntityKey For(RepositoryId repository, DebtItemKind kind, int number) =>
        new(KeyText.Id(repository.Value), $"{Prefix}{Name(kind)}{KeyText.Separator}{KeyText.Number(number)}");

    public static EntityKey Labels(RepositoryId repository) => new(KeyText.Id(repository.Value), "labels");

    public static EntityRange Items(RepositoryId repository) => new(KeyText.Id(repository.Value), Prefix, $"{Prefix}{End}");

    /// <summary>Issues, pull requests and labels.</summary>
    public static EntityRange All(RepositoryId repository) => new(KeyText.Id(repository.Value));

    private static string Name(DebtItemKind kind) => kind switch
    {
        DebtItemKind.Issue => "issue",
        DebtItemKind.PullRequest => "pull-request",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Markers stand with the pull requests that brought them."),
    };
}
