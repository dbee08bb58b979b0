using Automation.Testing.Digests;

namespace Automation.Pipeline.Tests.Digests;

/// <summary>What tests and measurements over generated stores rely on.</summary>
public sealed class StoreGeneratorTests
{
    private static readonly StoreShape Small = new() { Repositories = 2, PullRequests = 200 };

    [Fact]
    public async Task The_Same_Shape_Gives_The_Same_Store_And_Another_Seed_Another()
    {
        var facts = await FactsAsync(Small, 2);

        Assert.Equal(facts, await FactsAsync(Small, 2));
        Assert.NotEqual(facts, await FactsAsync(Small with { Seed = 2 }, 2));
    }

    [Fact]
    public async Task A_Repositorys_Past_Does_Not_Depend_On_How_Many_Others_There_Are()
    {
        Assert.Equal(await FactsAsync(Small, 1), await FactsAsync(Small with { Repositories = 4, PullRequests = 400 }, 1));
    }

    [Fact]
    public async Task Facts_Of_Every_Kind_Lie_In_The_Weeks_Asked_For()
    {
        var facts = await FactsAsync(Small, 1);

        string[] kinds =
        [
            FactKinds.PullRequestOpened, FactKinds.PullRequestReady, FactKinds.PullRequestDrafted, FactKinds.PullRequestReopened,
            FactKinds.PullRequestMerged, FactKinds.PullRequestClosed, FactKinds.ReviewSubmitted, FactKinds.CommitPushed,
            FactKinds.Evaluated, FactKinds.DecisionSeen, FactKinds.IssueOpened, FactKinds.IssueClosed, FactKinds.IssueLabels,
            FactKinds.DeliveryFailed,
        ];
        Assert.Equal(kinds.Order(StringComparer.Ordinal), facts.Select(f => f.Kind).Distinct().Order(StringComparer.Ordinal));
        Assert.All(facts, fact => Assert.InRange(
            fact.At, Small.Until.Plus(1 - Small.Weeks).Start(TimeZoneInfo.Utc), Small.Until.End(TimeZoneInfo.Utc)));
    }

    private static async Task<IReadOnlyList<(DateTimeOffset At, string Kind, string Subject, string Data)>> FactsAsync(
        StoreShape shape, long repository)
    {
        var storage = new InMemoryStorage(TimeProvider.System);
        await StoreGenerator.GenerateAsync(storage, shape);
        var all = new List<Fact>();
        string? next = null;
        do
        {
            var page = await storage.Facts.ListAsync(
                shape.Installation, new RepositoryId(repository), DateOnly.MinValue, DateOnly.MaxValue, next, default);
            all.AddRange(page.Items);
            next = page.Continuation;
        }
        while (next is not null);

        return [.. all.Select(f => (f.At, f.Kind, f.Subject, string.Join(';', f.Data.OrderBy(d => d.Key, StringComparer.Ordinal))))];
    }
}
