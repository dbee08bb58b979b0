using Automation.Core.Calendars;
using Automation.Core.Digests.Content;
using Automation.Core.Digests.Teams;
using Automation.Core.Digests.Weeks;
using Automation.Core.Identity;
using Automation.Core.Policies;
using Automation.Core.Practices;

namespace Automation.Core.Tests.Digests.Content;

/// <summary>Weeks and their parts, as short as a test wants to write them. The team works from 9 to 17 o'clock UTC.</summary>
internal static class TeamWeek
{
    /// <summary>9 to 15 November 2026.</summary>
    public static IsoWeek This { get; } = IsoWeek.Of(new DateOnly(2026, 11, 9));

    public static Team Team { get; } = new()
    {
        Id = "payments",
        Key = "payments",
        Name = "Payments",
        Leads = ["ada@example.com"],
        Repositories = [new RepositorySelector(RepositorySelectorKind.Name, "octo", "ledger")],
    };

    /// <summary>A time in the digest's week; days below 1 lie in the weeks before.</summary>
    /// <param name="day">1 is Monday.</param>
    public static DateTimeOffset At(int day, double hour = 12) =>
        new DateTimeOffset(This.Monday.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).AddDays(day - 1).AddHours(hour);

    public static PullRequestEntry Pull(int number, DateTimeOffset? opened = null) =>
        new() { Number = number, Title = $"feat: number {number}", Author = "ada", OpenedAt = opened ?? At(1, 9) };

    public static PullRequestEntry Merged(int number, DateTimeOffset? opened = null, DateTimeOffset? merged = null) =>
        Pull(number, opened) with { MergedAt = merged ?? At(5, 17) };

    /// <summary>So many merged pull requests, of which so many kept conventional commits.</summary>
    public static IEnumerable<PullRequestEntry> Kept(int part, int whole) => Enumerable.Range(1, whole).Select(i => Merged(i) with
    {
        Verdicts = new Dictionary<string, Conclusion>
        {
            [PracticeIds.ConventionalCommits] = i <= part ? Conclusion.Success : Conclusion.Failure,
        },
    });

    public static DebtEntry Debt(int number, DateTimeOffset opened, params string[] labels) =>
        new() { Number = number, Title = $"Debt {number}", OpenedAt = opened, Labels = labels };

    public static DecisionEntry Decision(int? number, DateTimeOffset since, string status = "proposed") =>
        new($"docs/adr/{number}-x.md", number, $"Decision {number}", status, 40 + (number ?? 0), since);

    public static RepositoryWeek Week(int offset = 0) => new() { Week = This.Plus(offset) };

    public static TeamRepository Repository(string name, params RepositoryWeek[] weeks) =>
        new(new RepositoryName("octo", name), true, new DebtLabelSettings(), weeks);

    public static Digest Build(params RepositoryWeek[] weeks) => Build(Repository("ledger", weeks));

    public static Digest Build(params TeamRepository[] repositories) => Build(Team, repositories);

    public static Digest Build(Team team, params TeamRepository[] repositories) =>
        DigestBuilder.Build(team, This, repositories, new DigestContext(new Uri("https://github.com/"), 20, []));
}
