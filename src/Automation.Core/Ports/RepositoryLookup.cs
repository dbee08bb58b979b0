namespace Automation.Core.Ports;

/// <summary>
/// Repositories of an installation that are found without a look at all the others. GitHub compares names and topics without regard to
/// case, and so does a lookup.
/// </summary>
public abstract record RepositoryLookup
{
    private RepositoryLookup()
    {
    }

    public sealed record ById(RepositoryId Id) : RepositoryLookup;

    /// <summary>Mostly one; more where a repository was removed and another has taken its name.</summary>
    public sealed record ByName(string Owner, string Name) : RepositoryLookup;

    /// <summary>The repositories of an owner whose names begin so; all of them where <paramref name="Start"/> is empty.</summary>
    public sealed record ByNameStart(string Owner, string Start) : RepositoryLookup;

    public sealed record ByTopic(string Topic) : RepositoryLookup;
}
