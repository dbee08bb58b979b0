using Automation.Storage.Repositories;

namespace Automation.Storage.Tests.Contracts;

/// <summary>Repositories are found by what they are called and carry now, whatever they were before.</summary>
[Collection(StorageCollection.Name)]
public sealed class RepositoryFindContract(StorageFixture fixture)
{
    private static readonly RepositoryRecord Web = Repository(10, "web", "pay");

    [Theory]
    [EveryStorage]
    public async Task What_A_Lookup_Means_Is_Found_Without_Regard_To_Case(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        await SaveAsync(storage, Web, Repository(9, "Web-API", "Pay", "x"), Repository(11, "weber", "pay-out"));

        Assert.Equal([10], await FindAsync(storage, new RepositoryLookup.ByName("OCTO-ORG", "Web")));
        Assert.Equal([9, 10, 11], await FindAsync(storage, new RepositoryLookup.ByNameStart("Octo-Org", "WE")));
        Assert.Equal([9], await FindAsync(storage, new RepositoryLookup.ByNameStart("octo-org", "web-")));
        Assert.Equal([9, 10, 11], await FindAsync(storage, new RepositoryLookup.ByNameStart("octo-org", "")));
        Assert.Equal([9, 10], await FindAsync(storage, new RepositoryLookup.ByTopic("PAY")));
        Assert.Equal([11], await FindAsync(storage, new RepositoryLookup.ById(new RepositoryId(11))));
    }

    [Theory]
    [EveryStorage]
    public async Task What_Is_Not_There_Is_Not_Found(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        await SaveAsync(storage, Web);

        Assert.Empty(await FindAsync(storage));
        Assert.Empty(await FindAsync(
            storage,
            new RepositoryLookup.ByName("octo", "web"),
            new RepositoryLookup.ByNameStart("octo", ""),
            new RepositoryLookup.ByName("octo-org", "we"),
            new RepositoryLookup.ByTopic("pa"),
            new RepositoryLookup.ByTopic("web"),
            new RepositoryLookup.ById(new RepositoryId(11))));
    }

    [Theory]
    [EveryStorage]
    public async Task What_Several_Lookups_Mean_Is_Found_Once_And_As_It_Was_Saved(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        await SaveAsync(storage, Samples.RepositoryRecord(Samples.Ours));

        var found = await storage.Repositories.FindAsync(
            Samples.Ours,
            [
                new RepositoryLookup.ByTopic("payments"),
                new RepositoryLookup.ByTopic("team-a"),
                new RepositoryLookup.ByName("octo-org", "octo-repo"),
                new RepositoryLookup.ById(Samples.Repository),
            ],
            default);

        Assert.Equivalent(Samples.RepositoryRecord(Samples.Ours), Assert.Single(found), strict: true);
    }

    [Theory]
    [EveryStorage]
    public async Task A_Repository_Is_Found_By_Its_Name_And_Topics_Of_Now_Only(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        await SaveAsync(storage, Web, Web with { Name = Web.Name with { Name = "site" }, Topics = ["shop"] });

        Assert.Empty(await FindAsync(storage, new RepositoryLookup.ByName("octo-org", "web"), new RepositoryLookup.ByTopic("pay")));
        Assert.Equal([10], await FindAsync(storage, new RepositoryLookup.ByName("octo-org", "site")));
        Assert.Equal([10], await FindAsync(storage, new RepositoryLookup.ByTopic("shop")));
    }

    [Theory]
    [EveryStorage]
    public async Task A_Topic_That_Went_And_Came_Back_Is_Found_Again(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        await SaveAsync(storage, Web, Web with { Topics = [] });
        Assert.Empty(await FindAsync(storage, new RepositoryLookup.ByTopic("pay")));

        await SaveAsync(storage, Web);

        Assert.Equal([10], await FindAsync(storage, new RepositoryLookup.ByTopic("pay")));
    }

    [Theory]
    [EveryStorage]
    public async Task A_Row_Of_The_Index_That_Leads_Nowhere_Is_Removed_By_Whoever_Finds_It(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        var table = storage.Tables.Open(RepositoryKeys.Table);
        var former = RepositoryKeys.PointersTo(Web with { Topics = [] }).Single();
        await SaveAsync(storage, Web, Web with { Name = Web.Name with { Name = "site" } });
        Assert.NotNull(await table.GetAsync(former, default));

        await FindAsync(storage, new RepositoryLookup.ByName("octo-org", "web"));

        Assert.Null(await table.GetAsync(former, default));
        Assert.Equal([10], await FindAsync(storage, new RepositoryLookup.ByTopic("pay")));
    }

    [Theory]
    [EveryStorage]
    public async Task A_Removed_Repository_And_Its_Namesake_Are_Both_Found(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        await SaveAsync(storage, Web with { IsRemoved = true }, Repository(11, "WEB") with { IsArchived = true });

        Assert.Equal([10, 11], await FindAsync(storage, new RepositoryLookup.ByName("octo-org", "web")));
    }

    [Theory]
    [EveryStorage]
    public async Task Installations_Never_Mix(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        var theirs = Repository(11, "web", "pay") with { Installation = Samples.Theirs };
        await SaveAsync(storage, Web, theirs, Web with { Installation = Samples.Theirs, Topics = [] });

        Assert.Equal(
            [10],
            await FindAsync(
                storage,
                new RepositoryLookup.ByTopic("pay"),
                new RepositoryLookup.ByNameStart("octo-org", ""),
                new RepositoryLookup.ById(theirs.Id)));
    }

    [Theory]
    [EveryStorage]
    public async Task Names_And_Topics_May_Hold_What_Keys_May_Not(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        await SaveAsync(storage, Repository(10, "a_b", "c#/?%", "straße"), Repository(11, "a", "c", "STRASSE"), Repository(12, "A_"));

        Assert.Equal([10], await FindAsync(storage, new RepositoryLookup.ByName("octo-org", "A_B")));
        Assert.Equal([10, 12], await FindAsync(storage, new RepositoryLookup.ByNameStart("octo-org", "a_")));
        Assert.Equal([10], await FindAsync(storage, new RepositoryLookup.ByTopic("C#/?%")));
        Assert.Equal([10], await FindAsync(storage, new RepositoryLookup.ByTopic("Straße")));
    }

    [Theory]
    [EveryStorage]
    public async Task The_List_Holds_The_Repositories_And_Nothing_Of_Their_Index(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        await SaveAsync(storage, Web, Repository(long.MaxValue, "last", "pay", "x"));

        var all = await Pages.AllAsync(next => storage.Repositories.ListAsync(Samples.Ours, next, default));

        Assert.Equal([10, long.MaxValue], all.Select(r => r.Id.Value));
    }

    [Theory]
    [EveryStorage]
    public async Task A_Topic_Of_More_Repositories_Than_A_Page_Holds_Is_Found_Whole(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        await Parallel.ForEachAsync(Enumerable.Range(1, 1_001), async (id, token) =>
            await storage.Repositories.SaveAsync(Repository(id, $"r{id}", "pay"), token));

        Assert.Equal(Enumerable.Range(1, 1_001).Select(i => (long)i), await FindAsync(storage, new RepositoryLookup.ByTopic("pay")));
    }

    private static RepositoryRecord Repository(long id, string name, params string[] topics) =>
        Samples.RepositoryRecord(Samples.Ours, id) with { Name = new RepositoryName("octo-org", name), Topics = topics };

    private static async Task SaveAsync(StorageUnderTest storage, params RepositoryRecord[] repositories)
    {
        foreach (var repository in repositories)
        {
            await storage.Repositories.SaveAsync(repository, default);
        }
    }

    private static async Task<IEnumerable<long>> FindAsync(StorageUnderTest storage, params RepositoryLookup[] lookups) =>
        (await storage.Repositories.FindAsync(Samples.Ours, lookups, default)).Select(r => r.Id.Value);
}
