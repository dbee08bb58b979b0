using Automation.Storage.Entities;

namespace Automation.Storage.Repositories;

/// <summary>
/// Table <c>Repositories</c>: a partition per installation. It holds the repositories by id, and behind them their index: a row per
/// name and per topic, ending in the repository's id.
/// </summary>
internal static class RepositoryKeys
{
    public const string Table = "Repositories";

    /// <summary>Sorts after every digit, and so after every id; the index lies behind it.</summary>
    private const string EndOfIds = ":";

    /// <summary>Sorts after whatever an encoded text and its separator hold.</summary>
    private const char End = '~';

    private const string Name = "name";
    private const string Topic = "topic";

    public static EntityKey For(InstallationId installation, RepositoryId id) => new(KeyText.Id(installation.Value), KeyText.Id(id.Value));

    /// <summary>The repositories without their index.</summary>
    public static EntityRange All(InstallationId installation) => new(KeyText.Id(installation.Value), To: EndOfIds);

    /// <summary>
    /// The rows of the index that lead to a repository. With the repository itself they fit a batch: GitHub's documentation ("Classifying
    /// your repository with topics") allows 20 of them; should there ever be more than fit, the last are left out.
    /// </summary>
    public static IReadOnlySet<EntityKey> PointersTo(RepositoryRecord repository)
    {
        var (partition, id) = For(repository.Installation, repository.Id);
        string[] starts = [NameStart(repository.Name.Owner, repository.Name.Name), .. repository.Topics.Select(TopicStart)];
        return starts.Distinct().Take(EntityBatch.MaxRows - 1).Select(start => new EntityKey(partition, Join(start, id))).ToHashSet();
    }

    /// <summary>The part of the index that a lookup reads; null for one that needs none.</summary>
    public static EntityRange? Pointers(InstallationId installation, RepositoryLookup lookup) => lookup switch
    {
        RepositoryLookup.ByName name => StartingWith(installation, Join(NameStart(name.Owner, name.Name), "")),
        RepositoryLookup.ByNameStart name => StartingWith(installation, NameStart(name.Owner, name.Start)),
        RepositoryLookup.ByTopic topic => StartingWith(installation, Join(TopicStart(topic.Topic), "")),
        _ => null,
    };

    private static string NameStart(string owner, string name) => Join(Name, Fold(owner), Fold(name));

    private static string TopicStart(string topic) => Join(Topic, Fold(topic));

    /// <summary>Upper case, as comparing without regard to case takes it: some letters have no way back to the same lower one.</summary>
    private static string Fold(string text) => KeyText.Encode(text.ToUpperInvariant());

    private static string Join(params ReadOnlySpan<string?> parts) => string.Join(KeyText.Separator, parts);

    private static EntityRange StartingWith(InstallationId installation, string start) =>
        new(KeyText.Id(installation.Value), start, start + End);
}
