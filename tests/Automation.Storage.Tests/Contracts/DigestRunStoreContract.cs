namespace Automation.Storage.Tests.Contracts;

[Collection(StorageCollection.Name)]
public sealed class DigestRunStoreContract(StorageFixture fixture)
{
    [Theory]
    [EveryStorage]
    public async Task A_Run_Is_Read_As_It_Was_Saved_However_The_Address_Is_Written(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);

        var tag = await storage.DigestRuns.TrySaveAsync(DigestSamples.Run(), null, default);

        var read = await storage.DigestRuns.GetAsync(DigestSamples.Team, DigestSamples.Week, "LEAD@example.COM", default);
        Assert.Equal(new Versioned<DigestRun>(DigestSamples.Run(), tag!), read);
    }

    [Theory]
    [EveryStorage]
    public async Task Who_Comes_Second_Is_Refused(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        var first = await storage.DigestRuns.TrySaveAsync(DigestSamples.Run(), null, default);

        Assert.Null(await storage.DigestRuns.TrySaveAsync(DigestSamples.Run(address: "lead@example.com"), null, default));
        Assert.NotNull(await storage.DigestRuns.TrySaveAsync(DigestSamples.Run() with { Attempt = 3 }, first, default));
        Assert.Null(await storage.DigestRuns.TrySaveAsync(DigestSamples.Run() with { Attempt = 4 }, first, default));

        var read = await storage.DigestRuns.GetAsync(DigestSamples.Team, DigestSamples.Week, DigestSamples.Address, default);
        Assert.Equal(3, read!.Value.Attempt);
    }

    [Theory]
    [EveryStorage]
    public async Task A_Teams_Runs_Are_Listed_By_Week_With_Both_Ends(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        foreach (var week in Enumerable.Range(0, 4).Select(n => DigestSamples.Week.Plus(n)))
        {
            await storage.DigestRuns.TrySaveAsync(DigestSamples.Run(week, "a@example.com"), null, default);
            await storage.DigestRuns.TrySaveAsync(DigestSamples.Run(week, "b@example.com"), null, default);
            await storage.DigestRuns.TrySaveAsync(DigestSamples.Run(week) with { Team = "1-payments2" }, null, default);
        }

        var runs = await storage.DigestRuns.ListAsync(DigestSamples.Team, DigestSamples.Week.Plus(1), DigestSamples.Week.Plus(2), default);

        Assert.All(runs, run => Assert.Equal(DigestSamples.Team, run.Team));
        Assert.Equal([1, 1, 2, 2], runs.Select(run => (run.Week.Monday.DayNumber - DigestSamples.Week.Monday.DayNumber) / 7));
        Assert.Equal(["a@example.com", "b@example.com"], runs.Select(run => run.Address).Distinct().Order());
    }

    [Theory]
    [EveryStorage]
    public async Task Any_Team_And_Address_Is_Taken(StorageKind kind)
    {
        await using var storage = fixture.Open(kind);
        var run = DigestSamples.Run(address: "\"a/b\\#?%\"@exämple.org") with { Team = "a/b#c?d_é" };

        await storage.DigestRuns.TrySaveAsync(run, null, default);

        Assert.Equal(run, Assert.Single(await storage.DigestRuns.ListAsync(run.Team, run.Week, run.Week, default)));
    }
}
