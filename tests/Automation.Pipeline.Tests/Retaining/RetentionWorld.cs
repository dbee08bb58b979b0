using System.Globalization;
using Automation.Core.Calendars;
using Automation.Core.Evaluations;
using Automation.Core.Policies;
using Automation.Core.Practices;
using Automation.Pipeline.Evaluations;

namespace Automation.Pipeline.Tests.Retaining;

/// <summary>Old data in a pipeline's storage.</summary>
internal static class RetentionWorld
{
    public static PullRequestKey Key(int number) => PipelineWorld.Key with { Number = number };

    public static Installation Installation(long id = 1) => new() { Id = new InstallationId(id), Account = "octo-org" };

    public static RepositoryRecord Repository(long installation = 1) => new()
    {
        Installation = new InstallationId(installation),
        Id = PipelineWorld.Key.Repository,
        Name = new RepositoryName("octo-org", "octo-repo"),
    };

    public static async Task InstallAsync(PipelineWorld world, long id = 1)
    {
        await world.Storage.Installations.SaveAsync(Installation(id), default);
        await world.Storage.Repositories.SaveAsync(Repository(id), default);
    }

    public static async Task AddPullRequestAsync(
        PipelineWorld world, int number, DateTimeOffset at, bool isClosed, int findings = 1, long installation = 1)
    {
        var key = Key(number) with { Installation = new InstallationId(installation) };
        var row = new PullRequestRow { Key = key, Requested = 1, Evaluated = 1, LatestUpdate = at, IsClosed = isClosed };
        await world.Storage.PullRequests.TrySaveAsync(row, null, default);
        var evaluation = new Evaluation
        {
            Id = $"{installation}-{number}",
            PullRequest = key,
            HeadSha = PullRequestBuilder.Sha(number),
            PolicyHash = "p",
            EvaluatedAt = at,
            Modes = new Dictionary<string, PracticeMode>(),
            Results = [new PracticeResult { Practice = "review", Conclusion = Conclusion.Success, Notes = [Noise(number, findings * 32)] }],
        };
        await world.Storage.Evaluations.SaveAsync(evaluation, 1, default);
        await world.Storage.Facts.SaveAsync([Opened(key, at)], default);
    }

    public static DigestRun Run(string team, IsoWeek week) => new()
    {
        Team = team,
        Week = week,
        Address = "ada@example.com",
        State = DigestRunState.Sent,
        At = default,
        OperationId = new Guid("0d8a3c2e-5b1f-5e1a-9d43-000000000001"),
    };

    public static async Task<IReadOnlyList<int>> RowsAsync(PipelineWorld world) =>
    [
        .. await Pages.AllAsync<PullRequestRow>(
                (next, token) => world.Storage.PullRequests.ListAsync(Key(0).Installation, Key(0).Repository, next, token),
                default)
            .Select(row => row.Key.Number)
            .ToListAsync(),
    ];

    private static Fact Opened(PullRequestKey key, DateTimeOffset at) => new()
    {
        Installation = key.Installation,
        Repository = key.Repository,
        At = at,
        Kind = FactKinds.PullRequestOpened,
        Subject = key.Number.ToString("D10", CultureInfo.InvariantCulture),
    };

    /// <summary>Text that does not compress, the same in every run.</summary>
    private static string Noise(int seed, int length)
    {
        var random = new Random(seed);
        return string.Concat(Enumerable.Range(0, length).Select(_ => (char)('0' + random.Next(10))));
    }
}
