using Automation.Storage.Entities;

namespace Automation.Storage.Waivers;

/// <summary>Table <c>Waivers</c>: a partition per repository, with a row for each pull request's rule that was ever waived.</summary>
internal static class WaiverKeys
{
    public const string Table = "Waivers";

    /// <summary>Sorts after every rule of a pull request.</summary>
    private const char End = '~';

    public static EntityKey For(PullRequestKey key, string rule) =>
        new(KeyText.Id(key.Repository.Value), $"{Prefix(key)}{KeyText.Encode(rule)}");

    public static EntityRange Of(PullRequestKey key) => new(KeyText.Id(key.Repository.Value), Prefix(key), $"{Prefix(key)}{End}");

    public static EntityRange All(RepositoryId repository) => new(KeyText.Id(repository.Value));

    private static string Prefix(PullRequestKey key) => $"{KeyText.Number(key.Number)}{KeyText.Separator}";
}
