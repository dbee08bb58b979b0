namespace Automation.Storage.Tests.Contracts;

[Collection(StorageCollection.Name)]
public sealed class DecisionStoreContract(StorageFixture fixture)
{
    [Theory]
    [EveryStorage]
    public async Task A_Reading_Is_Kept_With_Its_Records_In_The_Order_Of_Their_Paths(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        RegisteredDecision[] records = [DecisionSamples.Record("docs/adr/0002-b.md"), DecisionSamples.Record("docs/adr/0001-ä #1?.md")];

        Assert.True(await SaveAsync(storage, DecisionSamples.Reading, records));

        var register = await GetAsync(storage);
        Assert.Equivalent(DecisionSamples.Reading, register.Reading!.Value, strict: true);
        Assert.Equivalent(new[] { records[1], records[0] }, register.Decisions, strict: true);
        Assert.Equal(["docs/adr/0001-ä #1?.md", "docs/adr/0002-b.md"], register.Decisions.Select(static d => d.Decision.Path));
        Assert.Empty(register.Proposals);
    }

    [Theory]
    [EveryStorage]
    public async Task A_Later_Reading_Changes_Only_What_It_Names(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        await SaveAsync(storage, DecisionSamples.Reading, [DecisionSamples.Record("a.md"), DecisionSamples.Record("b.md"), DecisionSamples.Record("c.md")]);

        var register = await GetAsync(storage);
        var changed = DecisionSamples.Record("b.md") with { BlobId = "another" };
        Assert.True(await storage.Decisions.TrySaveAsync(register, DecisionSamples.Reading, [changed], ["c.md"], default));

        var read = await GetAsync(storage);
        Assert.Equal([("a.md", "b10b"), ("b.md", "another")], read.Decisions.Select(static d => (d.Decision.Path, d.BlobId)));
    }

    [Theory]
    [EveryStorage]
    public async Task Of_Two_Readings_Compared_With_The_Same_Register_The_Second_Is_Refused(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        var none = await GetAsync(storage);
        Assert.True(await storage.Decisions.TrySaveAsync(none, DecisionSamples.Reading, [], [], default));
        var first = await GetAsync(storage);

        Assert.False(await storage.Decisions.TrySaveAsync(none, DecisionSamples.Reading, [], [], default));
        Assert.True(await storage.Decisions.TrySaveAsync(first, DecisionSamples.Reading, [], [], default));
        Assert.False(await storage.Decisions.TrySaveAsync(first, DecisionSamples.Reading, [], [], default));
    }

    [Theory]
    [EveryStorage]
    public async Task Proposals_Are_Kept_Until_They_Are_Over(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);

        var written = await storage.Decisions.ChangeAsync(Samples.PullRequest, static _ => DecisionSamples.Proposals, default);
        Assert.Equivalent(DecisionSamples.Proposals, written, strict: true);
        Assert.Equivalent(DecisionSamples.Proposals, Assert.Single((await GetAsync(storage)).Proposals), strict: true);

        await storage.Decisions.ChangeAsync(Samples.PullRequest, static known => known! with { Records = [] }, default);
        Assert.Single((await GetAsync(storage)).Proposals);
        await storage.Decisions.ChangeAsync(Samples.PullRequest, static known => known! with { Unannounced = [] }, default);
        Assert.Empty((await GetAsync(storage)).Proposals);
    }

    [Theory]
    [EveryStorage]
    public async Task What_A_Change_Leaves_Alone_Is_Not_Written(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);

        Assert.Null(await storage.Decisions.ChangeAsync(Samples.PullRequest, static _ => null, default));
        Assert.Null(await storage.Decisions.ChangeAsync(
            Samples.PullRequest, static _ => new DecisionProposals { PullRequest = 7 }, default));

        Assert.Empty((await GetAsync(storage)).Proposals);
    }

    [Theory]
    [EveryStorage]
    public async Task Changes_Made_At_Once_Are_All_Kept(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);

        await Task.WhenAll("abcde".Select(letter => storage.Decisions.ChangeAsync(
            Samples.PullRequest,
            known => (known ?? new DecisionProposals { PullRequest = 7 }) with { Unannounced = [.. known?.Unannounced ?? [], $"{letter}"] },
            default)));

        Assert.Equal("abcde", string.Concat(Assert.Single((await GetAsync(storage)).Proposals).Unannounced.Order()));
    }

    [Theory]
    [EveryStorage]
    public async Task Proposals_Come_In_The_Order_Of_Their_Pull_Requests(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        foreach (var number in new[] { 100, 20, 3 })
        {
            await storage.Decisions.ChangeAsync(
                Samples.PullRequest with { Number = number }, _ => DecisionSamples.Proposals with { PullRequest = number }, default);
        }

        Assert.Equal([3, 20, 100], (await GetAsync(storage)).Proposals.Select(static p => p.PullRequest));
    }

    [Theory]
    [EveryStorage]
    public async Task What_Another_Installation_Keeps_Of_A_Repository_Is_Not_Seen_And_Gives_Way(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        await SaveAsync(storage, DecisionSamples.Reading, [DecisionSamples.Record("theirs.md")], Samples.Theirs);
        var theirs = Samples.PullRequest with { Installation = Samples.Theirs };
        await storage.Decisions.ChangeAsync(theirs, static _ => DecisionSamples.Proposals, default);

        Assert.Equivalent(new DecisionRegister(Samples.Ours, Samples.Repository), await GetAsync(storage), strict: true);

        Assert.True(await SaveAsync(storage, DecisionSamples.Reading, [DecisionSamples.Record("ours.md")]));
        Assert.NotNull(await storage.Decisions.ChangeAsync(
            Samples.PullRequest, static known => known is null ? DecisionSamples.Proposals : null, default));
        Assert.Equal("ours.md", Assert.Single((await GetAsync(storage)).Decisions).Decision.Path);
        Assert.Single((await GetAsync(storage)).Proposals);
    }

    [Theory]
    [EveryStorage]
    public async Task A_Repository_That_Leaves_Takes_Its_Register_Along(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        foreach (var installation in new[] { Samples.Ours, Samples.Theirs })
        {
            await SaveAsync(storage, DecisionSamples.Reading, [DecisionSamples.Record($"{installation}.md")], installation);
        }

        await storage.Decisions.ChangeAsync(Samples.PullRequest, static _ => DecisionSamples.Proposals, default);

        await storage.Retention.RemoveRepositoryAsync(Samples.Ours, Samples.Repository, default).SumAsync();

        Assert.Equivalent(new DecisionRegister(Samples.Ours, Samples.Repository), await GetAsync(storage), strict: true);
        Assert.Single((await storage.Decisions.GetAsync(Samples.Theirs, Samples.Repository, default)).Decisions);
    }

    private static Task<DecisionRegister> GetAsync(StorageUnderTest storage) =>
        storage.Decisions.GetAsync(Samples.Ours, Samples.Repository, default);

    private static async Task<bool> SaveAsync(
        StorageUnderTest storage, DecisionReading reading, IReadOnlyList<RegisteredDecision> records, InstallationId? installation = null)
    {
        var known = await storage.Decisions.GetAsync(installation ?? Samples.Ours, Samples.Repository, default);
        return await storage.Decisions.TrySaveAsync(known, reading, records, [], default);
    }
}
