using Automation.Core.Calendars;
using Automation.Core.Digests.Weeks;
using Automation.Core.Facts;
using Automation.Core.Identity;
using Automation.Core.Ports;
using Automation.Testing;

namespace Automation.Core.Tests.Digests.Weeks;

/// <summary>The facts of one repository around one week in UTC; tests say what happened, by day and hour of that week.</summary>
internal sealed class WeekHistory
{
    public const string DebtLabel = "tech-debt";

    private readonly List<Fact> facts = [];

    public static IsoWeek Week { get; } = IsoWeek.Of(new DateOnly(2026, 11, 16));

    public static PullRequestState Pull { get; } = new()
    {
        Key = new PullRequestKey(new InstallationId(1), new RepositoryId(10), 7),
        Title = "feat: greet",
        Author = "octocat",
        BaseRef = "main",
        HeadSha = PullRequestBuilder.Sha(1),
        CreatedAt = At(0, 9),
        UpdatedAt = At(0, 9),
        Additions = 3,
        Deletions = 1,
    };

    public static IssueState Issue { get; } = new()
    {
        Installation = new InstallationId(1),
        Repository = new RepositoryId(10),
        Number = 3,
        Title = "Old parser",
        CreatedAt = At(0, 9),
        UpdatedAt = At(0, 9),
        Labels = [DebtLabel],
    };

    /// <param name="day">0: Monday.</param>
    public static DateTimeOffset At(int day, int hour) => Week.Start(TimeZoneInfo.Utc).AddDays(day).AddHours(hour);

    public static PullRequestState Merged(PullRequestState pull, DateTimeOffset at) =>
        pull with { MergedAt = at, ClosedAt = at, MergeCommit = PullRequestBuilder.Sha(50) };

    public WeekHistory Add(params IEnumerable<Fact?> more)
    {
        facts.AddRange(more.OfType<Fact>());
        return this;
    }

    public WeekHistory Opened(PullRequestState? pull = null) => Add(PullRequestFacts.Opened(pull ?? Pull));

    public WeekHistory Ended(PullRequestState pull) => Add(PullRequestFacts.Ended(pull));

    public WeekHistory Turned(string kind, DateTimeOffset at, bool draft = false) =>
        Add(PullRequestFacts.Turned(Pull with { IsDraft = draft }, kind, at));

    public WeekHistory Evaluated(string practice, DateTimeOffset at, params (string Name, string Value)[] data) =>
        Add(Of(FactKinds.Evaluated, $"0000000007-{practice}", at, [("practice", practice), .. data]));

    public WeekHistory Saw(string path, string status, DateTimeOffset at, bool? isNew = null, int pull = 7) => Add(Of(
        FactKinds.DecisionSeen,
        $"{pull:D10}-{path}",
        at,
        [("path", path), ("status", status), .. isNew is { } flag ? [("new", flag ? "true" : "false")] : Array.Empty<(string, string)>()]));

    public WeekHistory Pushed(int sha, DateTimeOffset at, int? push = null) => Add(CommitFacts.Of(new PushedCommit
    {
        Installation = Pull.Key.Installation,
        Repository = Pull.Key.Repository,
        Sha = PullRequestBuilder.Sha(sha),
        PushedAt = at,
        Push = push is { } after ? PullRequestBuilder.Sha(after) : null,
    }));

    public RepositoryWeek Fold(RepositoryWeek? before = null, int weeks = 0) =>
        RepositoryFold.Next(before, Week.Plus(weeks), TimeZoneInfo.Utc, DebtLabel, facts);

    private static Fact Of(string kind, string subject, DateTimeOffset at, IEnumerable<(string Name, string Value)> data) => new()
    {
        Installation = Pull.Key.Installation,
        Repository = Pull.Key.Repository,
        At = at,
        Kind = kind,
        Subject = subject,
        Data = data.ToDictionary(d => d.Name, d => d.Value),
    };
}
