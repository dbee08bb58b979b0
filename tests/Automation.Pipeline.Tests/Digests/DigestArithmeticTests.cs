using Automation.Core.Calendars;
using Automation.Core.Digests.Content;
using Automation.Core.Digests.Teams;
using Automation.Core.Policies;
using Automation.Core.Practices;
using Automation.Pipeline.Digests;
using Automation.Storage;
using Automation.Testing.Digests;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Moq;

namespace Automation.Pipeline.Tests.Digests;

/// <summary>The whole way from stored facts to a digest's figures, against an independent computation.</summary>
public sealed class DigestArithmeticTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("automation-");

    public void Dispose() => folder.Delete(recursive: true);

    /// <summary>The line's weeks hold the ends of summer time, the begin of Auckland's, and a turn of the year.</summary>
    [Theory]
    [InlineData(1, "Etc/UTC", "2026-W46", "2026-W46")]
    [InlineData(2, "Europe/Berlin", "2026-W46", "2026-W45")]
    [InlineData(3, "America/New_York", "2026-W47", "2026-W44")]
    [InlineData(4, "Pacific/Auckland", "2027-W01", "2026-W53")]
    [InlineData(5, "Asia/Kolkata", "2027-W02", "2027-W01")]
    public async Task Every_Figure_Equals_What_Sql_Computes(int seed, string zone, string until, string week)
    {
        var path = Path.Combine(folder.FullName, "automation.db");
        await StoreGenerator.GenerateAsync(
            path, new StoreShape { Repositories = 8, PullRequests = 960, Weeks = 20, Seed = seed, Until = Week(until), TeamSize = 7 });
        var hours = new BusinessHours { Zone = TimeZoneInfo.FindSystemTimeZoneById(zone) };
        await using var services = Services(path);
        var composer = Composer(services);

        var digest = await composer.ComposeAsync(Team(hours), Week(week), default);
        var again = await composer.ComposeAsync(Team(hours), Week(week), default);

        var expected = SqlFigures.Of(path, [.. Enumerable.Range(1, 7).Select(id => new RepositoryId(id))], Week(week), hours);
        Assert.Equal(expected.Lines, FigureTable.Of(digest).Lines);
        Assert.Equal(expected.Lines, FigureTable.Of(again).Lines);
        AssertTellsSomething(digest);
    }

    /// <summary>Figures of a week in which little happens would agree by being zero.</summary>
    private static void AssertTellsSomething(Digest digest)
    {
        Assert.All(digest.Practices, practice => Assert.NotNull(practice.Kept.Percent));
        Assert.NotNull(digest.Flow.FirstReview.Percentile90);
        Assert.NotNull(digest.Flow.Merge.Percentile90);
        Assert.NotNull(digest.Debt.Matrix);
        Assert.True(digest.Flow.MergedWithoutReview + digest.Flow.Closed + digest.Flow.DirectCommits > 0);
        Assert.True(digest.Attention.WaitingForReview.Total > 0 && digest.Attention.OverdueDebt.Total > 0);
    }

    private static DigestComposer Composer(ServiceProvider services)
    {
        var installations = services.GetRequiredService<IInstallationStore>();
        var weeks = new RepositoryWeeks(
            services.GetRequiredService<IFactStore>(),
            services.GetRequiredService<IWeeklyRollupStore>(),
            services.GetRequiredService<IDebtStore>());
        return new DigestComposer(
            new TeamRepositoryResolver(installations, services.GetRequiredService<IRepositoryStore>(), Mock.Of<IGitHubTeams>()),
            weeks,
            installations,
            new PolicyResolver(PracticeCatalog.All),
            new WebAddress(new Uri("https://github.com/")));
    }

    private static ServiceProvider Services(string path)
    {
        var configuration = new ConfigurationManager();
        configuration["Storage:Path"] = path;
        return new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddStorage().BuildServiceProvider();
    }

    private static Team Team(BusinessHours hours) => new()
    {
        Id = "team",
        Key = "team",
        Name = "Team",
        Leads = ["lead@example.com"],
        Repositories = [new RepositorySelector(RepositorySelectorKind.Topic, null, "team-01")],
        Hours = hours,
    };

    private static IsoWeek Week(string text) => IsoWeek.TryParse(text, out var week) ? week : throw new FormatException(text);
}
