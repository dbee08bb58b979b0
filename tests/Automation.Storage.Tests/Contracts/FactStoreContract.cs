using System.Globalization;

namespace Automation.Storage.Tests.Contracts;

[Collection(StorageCollection.Name)]
public sealed class FactStoreContract(StorageFixture fixture)
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(Samples.Now.UtcDateTime);

    [Theory]
    [EveryStorage]
    public async Task A_Repeat_Overwrites_Itself(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        var fact = Samples.Fact(FactKinds.PullRequestMerged, "7", Samples.Now);

        await storage.Facts.SaveAsync([fact, fact with { Data = new Dictionary<string, string> { ["author"] = "second" } }], default);
        await storage.Facts.SaveAsync([fact with { At = fact.At.AddHours(1) }], default);

        var read = Assert.Single(await ListAsync(storage, Samples.Ours, Today, Today));
        Assert.Equivalent(fact with { At = fact.At.AddHours(1) }, read, strict: true);
    }

    [Theory]
    [EveryStorage]
    public async Task Days_Are_Those_Of_Utc_And_Both_Ends_Are_Included(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        var midnight = new DateTimeOffset(Today.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        await storage.Facts.SaveAsync(
            [
                Samples.Fact(FactKinds.CommitPushed, "before", midnight.AddTicks(-1)),
                Samples.Fact(FactKinds.CommitPushed, "first", midnight.ToOffset(TimeSpan.FromHours(-8))),
                Samples.Fact(FactKinds.ReviewSubmitted, "~last", midnight.AddDays(1).AddTicks(-1)),
                Samples.Fact(FactKinds.CommitPushed, "after", midnight.AddDays(1)),
            ],
            default);

        var today = await ListAsync(storage, Samples.Ours, Today, Today);
        var allDays = await ListAsync(storage, Samples.Ours, Today.AddDays(-1), Today.AddDays(1));

        Assert.Equal(["first", "~last"], today.Select(fact => fact.Subject));
        Assert.Equal(["before", "first", "~last", "after"], allDays.Select(fact => fact.Subject));
    }

    [Theory]
    [EveryStorage]
    public async Task Any_Subject_Is_Taken_And_Given_Back(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        string[] subjects = ["a/b", "a\\b", "a#b", "a?b", "a%2Fb", "a_b", "a=b", "é", "\u0001", "🙂", "A", "a"];

        await storage.Facts.SaveAsync([.. subjects.Select(subject => Samples.Fact(FactKinds.CommitPushed, subject, Samples.Now))], default);

        var read = await ListAsync(storage, Samples.Ours, Today, Today);
        Assert.Equal(subjects.Order(StringComparer.Ordinal), read.Select(fact => fact.Subject).Order(StringComparer.Ordinal));
    }

    [Theory]
    [EveryStorage]
    public async Task More_Facts_Than_A_Batch_Or_A_Page_Holds_Are_All_Kept(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        var subjects = Enumerable.Range(0, 1_050).Select(i => i.ToString("D4", CultureInfo.InvariantCulture)).ToList();

        await storage.Facts.SaveAsync([.. subjects.Select(subject => Samples.Fact(FactKinds.CommitPushed, subject, Samples.Now))], default);

        Assert.Equal(subjects, (await ListAsync(storage, Samples.Ours, Today, Today)).Select(fact => fact.Subject));
    }

    [Theory]
    [EveryStorage]
    public async Task Another_Installations_Facts_Are_Not_Shown(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);

        await storage.Facts.SaveAsync([Samples.Fact(FactKinds.CommitPushed, "a", Samples.Now, Samples.Theirs)], default);

        Assert.Empty(await ListAsync(storage, Samples.Ours, Today, Today));
        Assert.Single(await ListAsync(storage, Samples.Theirs, Today, Today));
    }

    private static Task<List<Fact>> ListAsync(StorageUnderTest storage, InstallationId installation, DateOnly from, DateOnly to) =>
        Pages.AllAsync(next => storage.Facts.ListAsync(installation, Samples.Repository, from, to, next, default));
}
