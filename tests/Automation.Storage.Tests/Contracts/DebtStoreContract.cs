using Automation.Core.Debts;

namespace Automation.Storage.Tests.Contracts;

[Collection(StorageCollection.Name)]
public sealed class DebtStoreContract(StorageFixture fixture)
{
    private static readonly DateTimeOffset Now = Samples.Now;

    [Theory]
    [EveryStorage]
    public async Task What_Is_Seen_Adds_Up(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        var first = DebtSamples.Trace(3) with { CreatedAt = Now, Sightings = [DebtSamples.Sighting(Now)] };
        var second = DebtSamples.Trace(3) with { IsBot = true, MergedAt = Now.AddDays(2), Changes = DebtSamples.Changes(), Sightings = [DebtSamples.Sighting(Now.AddDays(1))] };

        await storage.Debt.AddAsync(second, default);
        var whole = await storage.Debt.AddAsync(first, default);

        Assert.Equivalent(second.And(first), whole, strict: true);
        Assert.Equivalent(whole, await storage.Debt.GetAsync(Samples.Ours, Samples.Repository, DebtItemKind.Issue, 3, default), strict: true);
        Assert.Equal(2, whole.Sightings.Count);
    }

    [Theory]
    [EveryStorage]
    public async Task Many_Workers_May_Add_At_Once(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(n => storage.Debt.AddAsync(DebtSamples.Trace(3) with { Sightings = [DebtSamples.Sighting(Now.AddDays(n))] }, default)));

        var whole = await storage.Debt.GetAsync(Samples.Ours, Samples.Repository, DebtItemKind.Issue, 3, default);
        Assert.Equal(Enumerable.Range(0, 8).Select(n => Now.AddDays(n)), whole!.Sightings.Select(s => s.At));
    }

    [Theory]
    [EveryStorage]
    public async Task The_List_Holds_Issues_Then_Pull_Requests_And_Nothing_Else(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        await storage.Debt.AddAsync(DebtSamples.Trace(2) with { Kind = DebtItemKind.PullRequest }, default);
        await storage.Debt.AddAsync(DebtSamples.Trace(30), default);
        await storage.Debt.AddAsync(DebtSamples.Trace(4), default);
        await storage.Debt.AddAsync(Samples.Ours, Samples.Repository, new LabelChange(Now, "a", null), default);

        var page = await storage.Debt.ListAsync(Samples.Ours, Samples.Repository, null, default);

        Assert.Equal([4, 30, 2], page.Items.Select(t => t.Number));
        Assert.Null(page.Continuation);
    }

    [Theory]
    [EveryStorage]
    public async Task Changes_To_Labels_Are_Kept_Once_Each_And_In_Order(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        var (rename, deletion) = (new LabelChange(Now, "a", "b"), new LabelChange(Now.AddDays(1), "b", null));

        foreach (var change in (LabelChange[])[deletion, rename, deletion])
        {
            await storage.Debt.AddAsync(Samples.Ours, Samples.Repository, change, default);
        }

        Assert.Equal([rename, deletion], (await storage.Debt.GetLabelsAsync(Samples.Ours, Samples.Repository, default)).Changes);
    }

    [Theory]
    [EveryStorage]
    public async Task Another_Installations_Debt_Is_Not_Shown_And_Written_Over(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        await storage.Debt.AddAsync(DebtSamples.Trace(3) with { Installation = Samples.Theirs, Sightings = [DebtSamples.Sighting(Now)] }, default);
        await storage.Debt.AddAsync(Samples.Theirs, Samples.Repository, new LabelChange(Now, "a", "b"), default);

        Assert.Null(await storage.Debt.GetAsync(Samples.Ours, Samples.Repository, DebtItemKind.Issue, 3, default));
        Assert.Empty((await storage.Debt.ListAsync(Samples.Ours, Samples.Repository, null, default)).Items);
        Assert.Empty((await storage.Debt.GetLabelsAsync(Samples.Ours, Samples.Repository, default)).Changes);
        Assert.Empty((await storage.Debt.AddAsync(DebtSamples.Trace(3), default)).Sightings);
    }

    [Theory]
    [EveryStorage]
    public async Task The_Longest_Texts_There_Can_Be_Fit(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        var random = new Random(1);
        string Text(int length) => string.Concat(Enumerable.Range(0, length).Select(_ => (char)random.Next(0x4E00, 0x9FFF)));
        string[] labels = [.. Enumerable.Range(0, 100).Select(_ => Text(50))];
        var trace = DebtSamples.Trace(3) with { Changes = DebtSamples.Changes(Text(12_000)) };
        for (var day = 0; day < 2 * DebtTrace.MaxSightings; day++)
        {
            trace = trace.And(trace with { Sightings = [DebtSamples.Sighting(Now.AddDays(day)) with { Title = Text(256), Labels = labels }] });
        }

        Assert.Equal(DebtTrace.MaxSightings, (await storage.Debt.AddAsync(trace, default)).Sightings.Count);
    }

    [Theory]
    [EveryStorage]
    public async Task Retention_Leaves_What_Is_Open_And_Removal_Leaves_Nothing(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        await storage.Debt.AddAsync(DebtSamples.Trace(1) with { Sightings = [DebtSamples.Sighting(Now)] }, default);
        await storage.Debt.AddAsync(DebtSamples.Trace(2) with { Sightings = [DebtSamples.Sighting(Now) with { IsOpen = false, EndedAt = Now }] }, default);
        await storage.Debt.AddAsync(Samples.Ours, Samples.Repository, new LabelChange(Now, "a", "b"), default);

        await storage.Retention.RemoveHistoryAsync(Samples.Ours, Samples.Repository, Now.AddDays(400), default).SumAsync();
        Assert.Equal([1], (await storage.Debt.ListAsync(Samples.Ours, Samples.Repository, null, default)).Items.Select(t => t.Number));
        Assert.Single((await storage.Debt.GetLabelsAsync(Samples.Ours, Samples.Repository, default)).Changes);

        await storage.Retention.RemoveRepositoryAsync(Samples.Ours, Samples.Repository, default).SumAsync();
        Assert.Empty((await storage.Debt.ListAsync(Samples.Ours, Samples.Repository, null, default)).Items);
        Assert.Empty((await storage.Debt.GetLabelsAsync(Samples.Ours, Samples.Repository, default)).Changes);
    }
}
