using Automation.Storage.Tests.Contracts;
using Automation.Testing.Storage;

namespace Automation.Storage.Tests.InMemory;

/// <summary>The index of repositories under every interleaving that could cost it a row.</summary>
public sealed class RepositoryIndexTests
{
    private static readonly RepositoryRecord With = Samples.RepositoryRecord(Samples.Ours) with { Topics = ["pay"] };
    private static readonly RepositoryRecord Without = With with { Topics = [] };

    private readonly InMemoryStorage storage = new(TimeProvider.System);

    /// <summary>The reader holds a row of the index that is stale; before its next step the topic comes back.</summary>
    [Theory]
    [InlineData("Repositories/query")]
    [InlineData("Repositories/get")]
    [InlineData("Repositories/delete")]
    public async Task A_Topic_That_Comes_Back_While_Someone_Tidies_Up_Stays_Found(string step)
    {
        await storage.Repositories.SaveAsync(With, default);
        await storage.Repositories.SaveAsync(Without, default);
        var steps = new List<string>();
        var tidying = storage.Observed(async at =>
        {
            steps.Add(at);
            if (at == step)
            {
                await storage.Repositories.SaveAsync(With, default);
            }
        });

        await tidying.Repositories.FindAsync(Samples.Ours, [new RepositoryLookup.ByTopic("pay")], default);

        Assert.Contains(step, steps);
        Assert.Single(await FindAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Of_Two_Writers_The_Last_Decides_What_Is_Found(bool withTopic)
    {
        var (first, last) = withTopic ? (Without, With) : (With, Without);
        var overtaken = storage.Observed(_ => storage.Repositories.SaveAsync(first, default));

        await overtaken.Repositories.SaveAsync(last, default);

        Assert.Equal(withTopic ? 1 : 0, (await FindAsync()).Count);
    }

    private Task<IReadOnlyList<RepositoryRecord>> FindAsync() =>
        storage.Repositories.FindAsync(Samples.Ours, [new RepositoryLookup.ByTopic("pay")], default);
}
