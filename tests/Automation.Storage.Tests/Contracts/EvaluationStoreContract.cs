using Automation.Core.Evaluations;

namespace Automation.Storage.Tests.Contracts;

[Collection(StorageCollection.Name)]
public sealed class EvaluationStoreContract(StorageFixture fixture)
{
    /// <summary>Short: JSON in the row. Long: compressed in the row. Longest: in a blob.</summary>
    [Theory]
    [InlineData(StorageKind.InMemory, 1)]
    [InlineData(StorageKind.InMemory, 150)]
    [InlineData(StorageKind.InMemory, 1000)]
    [InlineData(StorageKind.Sqlite, 1)]
    [InlineData(StorageKind.Sqlite, 150)]
    [InlineData(StorageKind.Sqlite, 1000)]
    [InlineData(StorageKind.Azure, 1)]
    [InlineData(StorageKind.Azure, 150)]
    [InlineData(StorageKind.Azure, 1000)]
    public async Task An_Evaluation_Of_Any_Length_Is_Read_As_It_Was_Saved(StorageKind kind, int findings)
    {
        await using var storage = fixture.Open(kind);
        var evaluation = Samples.Evaluation(findings: findings);

        Assert.True(await storage.Evaluations.SaveAsync(evaluation, 1, default));

        var latest = await storage.Evaluations.GetLatestAsync(Samples.PullRequest, default);
        Assert.Equal(1, latest!.Sequence);
        Assert.Equivalent(evaluation, latest.Evaluation, strict: true);
        Assert.Equivalent(evaluation, Assert.Single(await HistoryAsync(storage, Samples.Ours)), strict: true);
    }

    [Theory]
    [EveryStorage]
    public async Task Only_A_Larger_Sequence_Takes_The_Latests_Place(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);

        Assert.True(await storage.Evaluations.SaveAsync(Samples.Evaluation("second"), 2, default));
        Assert.False(await storage.Evaluations.SaveAsync(Samples.Evaluation("first"), 1, default));
        Assert.False(await storage.Evaluations.SaveAsync(Samples.Evaluation("also-second"), 2, default));
        Assert.True(await storage.Evaluations.SaveAsync(Samples.Evaluation("third"), 3, default));

        Assert.Equal("third", (await storage.Evaluations.GetLatestAsync(Samples.PullRequest, default))!.Evaluation.Id);
        Assert.Equal(["second", "third"], (await HistoryAsync(storage, Samples.Ours)).Select(e => e.Id).Order(StringComparer.Ordinal));
    }

    [Theory]
    [EveryStorage]
    public async Task A_Repeat_Is_Accepted_And_Overwrites_Its_Place_In_The_History(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        await storage.Evaluations.SaveAsync(Samples.Evaluation("a"), 1, default);
        await storage.Evaluations.SaveAsync(Samples.Evaluation("b", at: Samples.Now.AddMinutes(1)), 2, default);

        Assert.True(await storage.Evaluations.SaveAsync(Samples.Evaluation("b", at: Samples.Now.AddMinutes(2)), 2, default));
        Assert.True(await storage.Evaluations.SaveAsync(Samples.Evaluation("a", at: Samples.Now.AddMonths(1)), 3, default));

        Assert.Equal(["b", "a"], (await HistoryAsync(storage, Samples.Ours)).Select(evaluation => evaluation.Id));
        Assert.Equal("a", (await storage.Evaluations.GetLatestAsync(Samples.PullRequest, default))!.Evaluation.Id);
    }

    [Theory]
    [EveryStorage]
    public async Task The_History_Is_That_Of_One_Month_Newest_First(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        DateTimeOffset[] times = [Samples.Now.AddMonths(-1), Samples.Now, Samples.Now.AddDays(1), Samples.Now.AddMonths(1)];
        for (var i = 0; i < times.Length; i++)
        {
            await storage.Evaluations.SaveAsync(Samples.Evaluation($"10#{i}", at: times[i]), i + 1, default);
        }

        Assert.Equal(["10#2", "10#1"], (await HistoryAsync(storage, Samples.Ours)).Select(evaluation => evaluation.Id));
    }

    [Theory]
    [EveryStorage]
    public async Task Another_Installations_Evaluations_Are_Neither_Shown_Nor_In_The_Way(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        await storage.Evaluations.SaveAsync(Samples.Evaluation("theirs", Samples.Theirs), 9, default);

        Assert.Null(await storage.Evaluations.GetLatestAsync(Samples.PullRequest, default));
        Assert.Empty(await HistoryAsync(storage, Samples.Ours));
        Assert.True(await storage.Evaluations.SaveAsync(Samples.Evaluation("ours"), 1, default));
        Assert.Equal("ours", (await storage.Evaluations.GetLatestAsync(Samples.PullRequest, default))!.Evaluation.Id);
    }

    [Theory]
    [EveryStorage]
    public async Task An_Evaluation_Whose_Blob_Aged_Out_Is_As_If_There_Were_None(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        await storage.Evaluations.SaveAsync(Samples.Evaluation(findings: 1000), 1, default);

        var name = "10/7/" + Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("e-1"u8));
        Assert.NotNull(await storage.Blobs.GetAsync(BlobContainers.Evaluations, name, default));
        await storage.Blobs.DeleteAsync(BlobContainers.Evaluations, name, default);

        Assert.Null(await storage.Evaluations.GetLatestAsync(Samples.PullRequest, default));
        Assert.Empty(await HistoryAsync(storage, Samples.Ours));
    }

    private static Task<List<Evaluation>> HistoryAsync(StorageUnderTest storage, InstallationId installation) => Pages.AllAsync(
        next => storage.Evaluations.ListHistoryAsync(installation, Samples.Repository, Samples.Now.Year, Samples.Now.Month, next, default));
}
