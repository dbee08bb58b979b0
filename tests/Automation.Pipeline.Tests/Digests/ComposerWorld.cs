using Automation.Core.Calendars;
using Automation.Core.Digests.Content;
using Automation.Core.Digests.Teams;
using Automation.Core.Digests.Weeks;
using Automation.Core.Policies;
using Automation.Core.Practices;
using Automation.Pipeline.Digests;
using Moq;

namespace Automation.Pipeline.Tests.Digests;

/// <summary>Installations and repositories in memory, and a composer over them. The App is installed on octo (1) and umbrella (2).</summary>
internal sealed class ComposerWorld
{
    private readonly InMemoryStorage storage = new(TimeProvider.System);
    private long lastId = 100;

    public ComposerWorld()
    {
        Weeks.Setup(w => w.LoadAsync(
                It.IsAny<RepositoryRecord>(), It.IsAny<TimeZoneInfo>(), It.IsAny<IsoWeek>(), It.IsAny<int>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((RepositoryRecord repository, TimeZoneInfo _, IsoWeek last, int _, CancellationToken _) =>
                [new RepositoryWeek { Week = last, Commits = 1, Open = [Waiting(repository, last)] }]);
        Composer = new DigestComposer(
            new TeamRepositoryResolver(storage.Installations, storage.Repositories, Teams.Object),
            Weeks.Object,
            storage.Installations,
            new PolicyResolver(PracticeCatalog.All),
            new WebAddress(new Uri("https://github.example/")));
    }

    public static IsoWeek Week { get; } = IsoWeek.Of(new DateOnly(2026, 11, 9));

    public Mock<IRepositoryWeeks> Weeks { get; } = new();

    public Mock<IGitHubTeams> Teams { get; } = new();

    public IDigestComposer Composer { get; }

    public static Team Team(params RepositorySelector[] selectors) => new()
    {
        Id = "payments",
        Key = "payments",
        Name = "Payments",
        Leads = ["ada@example.com"],
        Repositories = selectors,
    };

    public static RepositorySelector Name(string owner, string name) => new(RepositorySelectorKind.Name, owner, name);

    public static RepositorySelector Pattern(string owner, string pattern) => new(RepositorySelectorKind.Pattern, owner, pattern);

    public static RepositorySelector Topic(string topic) => new(RepositorySelectorKind.Topic, null, topic);

    public static RepositorySelector GitHubTeam(string owner, string slug) => new(RepositorySelectorKind.GitHubTeam, owner, slug);

    public async Task<ComposerWorld> WithInstallationsAsync(string? octoPolicy = null)
    {
        await SaveAsync(new Installation { Id = new InstallationId(1), Account = "octo", LastGoodPolicy = Policy(octoPolicy) });
        await SaveAsync(new Installation { Id = new InstallationId(2), Account = "umbrella" });
        return this;
    }

    public Task SaveAsync(Installation installation) => storage.Installations.SaveAsync(installation, CancellationToken.None);

    public async Task<RepositoryId> SaveAsync(
        string name, Func<RepositoryRecord, RepositoryRecord>? change = null, long installation = 1, string owner = "octo")
    {
        var record = new RepositoryRecord
        {
            Installation = new InstallationId(installation),
            Id = new RepositoryId(++lastId),
            Name = new RepositoryName(owner, name),
        };
        await storage.Repositories.SaveAsync(change?.Invoke(record) ?? record, CancellationToken.None);
        return record.Id;
    }

    public Task<TeamRepositories> ResolveAsync(Team team) => Composer.ResolveAsync(team, CancellationToken.None);

    public Task<Digest> ComposeAsync(params RepositorySelector[] selectors) =>
        Composer.ComposeAsync(Team(selectors), Week, CancellationToken.None);

    private static PullRequestEntry Waiting(RepositoryRecord repository, IsoWeek week) =>
        new() { Number = 1, Title = $"In {repository.Name.Name}", OpenedAt = week.Start(TimeZoneInfo.Utc) };

    private static PolicyText? Policy(string? text) =>
        text is null ? null : new PolicyText(PolicyLayerKind.Organisation, "octo/.github", text);
}
