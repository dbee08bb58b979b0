using Automation.Core.Digests.Teams;
using Automation.Pipeline.Digests;
using FsCheck.Xunit;
using Moq;
using static Automation.Pipeline.Tests.Digests.ComposerWorld;

namespace Automation.Pipeline.Tests.Digests;

/// <summary>A team's repositories are found by lookups; they are the very ones that a look at all repositories would give.</summary>
public sealed class TeamSearchTests
{
    private static readonly RepositoryId[] InReach = [new(101), new(103), new(104), new(999)];

    private readonly Mock<IGitHubTeams> teams = new();

    public TeamSearchTests() => teams
        .Setup(t => t.ListRepositoriesAsync(
            It.IsAny<InstallationId>(), It.IsAny<string>(), It.IsAny<string>(), It.IsAny<CancellationToken>()))
        .ReturnsAsync(InReach);

    [Property(Arbitrary = [typeof(TeamSearchCase)], MaxTest = 300)]
    public async Task A_Search_Gives_What_A_Look_At_Everything_Gives(TeamSearchCase given)
    {
        var storage = new InMemoryStorage(TimeProvider.System);
        await FillAsync(storage, given.Saved);

        var found = await Resolver(storage).ResolveAsync(Team([.. given.Selectors]), default);

        RepositoryRecord[] active = [.. given.Standing().Where(r => r is { IsArchived: false, IsRemoved: false })];
        var names = given.Selectors.Where(s => s.Kind == RepositorySelectorKind.Name).ToList();
        Assert.Equal(
            active.Where(r => given.Selectors.Any(s => IsMeant(s, r))).Select(r => r.Id.Value).Distinct().Order(),
            found.Repositories.Select(r => r.Id.Value).Order());
        Assert.All(found.Repositories, r => Assert.Contains(active, a => (a.Installation, a.Id, a.Name) == (r.Installation, r.Id, r.Name)));
        Assert.Equal(active.Where(r => names.Exists(s => IsMeant(s, r))).Select(r => r.Id).ToHashSet(), found.Named);
        Assert.Equal(Math.Min(11, given.Selectors.Count(s => !Array.Exists(active, r => IsMeant(s, r)))), found.Notices.Count);
    }

    [Fact]
    public async Task What_No_Selector_Means_Is_Not_Read()
    {
        var few = await StepsAsync(others: 0);
        var many = await StepsAsync(others: 3_000);

        Assert.Equal(few, many);
    }

    /// <summary>A team of so many names is matched against the list.</summary>
    [Fact]
    public async Task A_Team_May_Name_More_Repositories_Than_Are_Asked_For_One_By_One()
    {
        const int count = 1_001;
        var storage = await StorageAsync(others: count);

        var team = Team([.. Enumerable.Range(0, count).Select(i => Name("octo", $"other-{i}"))]);
        var found = await Resolver(storage).ResolveAsync(team, default);

        Assert.Equal(count, found.Repositories.Count);
        Assert.Empty(found.Notices);
    }

    /// <summary>Straight from what selectors are said to mean.</summary>
    private static bool IsMeant(RepositorySelector selector, RepositoryRecord repository)
    {
        var isOwner = Same(selector.Owner ?? "", repository.Name.Owner);
        return selector.Kind switch
        {
            RepositorySelectorKind.Name => isOwner && Same(selector.Value, repository.Name.Name),
            RepositorySelectorKind.Pattern =>
                isOwner && Matches(selector.Value.ToUpperInvariant(), repository.Name.Name.ToUpperInvariant()),
            RepositorySelectorKind.Topic => repository.Topics.Any(topic => Same(selector.Value, topic)),
            _ => (Same(selector.Owner!, "octo") || Same(selector.Owner!, "umbrella")) && InReach.Contains(repository.Id),
        };
    }

    private static bool Same(string a, string b) => a.Equals(b, StringComparison.OrdinalIgnoreCase);

    private static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> name)
    {
        if (pattern.IsEmpty)
        {
            return name.IsEmpty;
        }

        return pattern[0] == '*'
            ? Matches(pattern[1..], name) || (!name.IsEmpty && Matches(pattern, name[1..]))
            : !name.IsEmpty && (pattern[0] == '?' || pattern[0] == name[0]) && Matches(pattern[1..], name[1..]);
    }

    private static async Task FillAsync(InMemoryStorage storage, IEnumerable<RepositoryRecord> repositories)
    {
        await storage.Installations.SaveAsync(new Installation { Id = new InstallationId(1), Account = "octo" }, default);
        await storage.Installations.SaveAsync(new Installation { Id = new InstallationId(2), Account = "umbrella" }, default);
        foreach (var repository in repositories)
        {
            await storage.Repositories.SaveAsync(repository, default);
        }
    }

    private static async Task<InMemoryStorage> StorageAsync(int others)
    {
        var storage = new InMemoryStorage(TimeProvider.System);
        var record = new RepositoryRecord
        {
            Installation = new InstallationId(1),
            Id = new RepositoryId(1),
            Name = new RepositoryName("octo", "web"),
            Topics = ["pay"],
        };
        await FillAsync(storage, Enumerable.Range(0, others).Select(i => record with
        {
            Id = new RepositoryId(10_000 + i),
            Name = new RepositoryName("octo", $"other-{i}"),
            Topics = ["other"],
        }).Prepend(record));
        return storage;
    }

    private async Task<IEnumerable<string>> StepsAsync(int others)
    {
        var storage = await StorageAsync(others);
        var steps = new List<string>();
        var observed = storage.Observed(step =>
        {
            lock (steps)
            {
                steps.Add(step);
            }

            return Task.CompletedTask;
        });
        var team = Team(Topic("pay"), Name("octo", "web"), Pattern("octo", "w*"), GitHubTeam("octo", TeamSearchCase.Reached));

        var found = await Resolver(observed).ResolveAsync(team, default);

        Assert.Equal("octo/web", Assert.Single(found.Repositories).Name.ToString());
        return steps.Order();
    }

    private TeamRepositoryResolver Resolver(InMemoryStorage storage) => new(storage.Installations, storage.Repositories, teams.Object);
}
