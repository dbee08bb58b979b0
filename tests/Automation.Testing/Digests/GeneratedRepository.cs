using System.Globalization;
using Automation.Core.Facts;
using Automation.Core.Identity;
using Automation.Core.Policies;
using Automation.Core.Ports;
using Automation.Core.Practices;

namespace Automation.Testing.Digests;

/// <summary>One repository of a generated store.</summary>
internal sealed class GeneratedRepository
{
    public const string Owner = "octo-org";

    private readonly StoreShape shape;
    private readonly int index;
    private readonly Dice dice;
    private readonly DateTimeOffset begin;

    public GeneratedRepository(StoreShape shape, int index)
    {
        this.shape = shape;
        this.index = index;
        dice = new Dice(unchecked((shape.Seed * 1_000_003) + index));
        begin = shape.Until.Plus(1 - shape.Weeks).Start(TimeZoneInfo.Utc);
        End = shape.Until.End(TimeZoneInfo.Utc);
        Record = new RepositoryRecord
        {
            Installation = shape.Installation,
            Id = new RepositoryId(index),
            Name = new RepositoryName(Owner, string.Create(CultureInfo.InvariantCulture, $"repo-{index:D4}")),
            DefaultBranch = "main",
            IsPrivate = index % 3 == 0,
            Topics = [string.Create(CultureInfo.InvariantCulture, $"team-{1 + ((index - 1) / shape.TeamSize):D2}")],
            Modes = PracticeCatalog.All.ToDictionary(p => p.Id, _ => PracticeMode.Warn),
            DebtLabels = index % 7 == 0 ? new DebtLabelSettings { Debt = "debt" } : new DebtLabelSettings(),
        };
    }

    public RepositoryRecord Record { get; }

    public DebtLabelSettings Labels => Record.DebtLabels!;

    /// <summary>Nothing happens at or after this.</summary>
    public DateTimeOffset End { get; }

    public IReadOnlyList<Fact> Facts()
    {
        var pulls = Share(shape.PullRequests);
        var issues = Share(shape.PullRequests / 4);
        return [.. PullRequests(pulls), .. Issues(pulls, issues), .. Pushes(), .. Failures()];
    }

    private int Share(int total) =>
        (int)(((long)total * index / shape.Repositories) - ((long)total * (index - 1) / shape.Repositories));

    private IEnumerable<Fact> PullRequests(int count)
    {
        var records = new GeneratedRecords(dice);
        var openings = Enumerable.Range(0, count).Select(_ => dice.Minute(begin, End)).Order().ToList();
        return openings.SelectMany((at, i) => new GeneratedPullRequest(this, dice, records, i + 1, at).Facts());
    }

    private IEnumerable<Fact> Issues(int pulls, int count) =>
        Enumerable.Range(pulls + 1, count).SelectMany(number => new GeneratedIssue(this, dice, number, dice.Minute(begin, End)).Facts());

    /// <summary>Commits that come by no pull request.</summary>
    private IEnumerable<Fact> Pushes() => Enumerable.Range(0, dice.Between(0, shape.Weeks)).SelectMany(_ =>
    {
        var at = dice.Minute(begin, End);
        CommitSha[] shas = [.. Enumerable.Range(0, dice.Between(1, 3)).Select(_ => dice.Sha())];
        return shas.Select(sha => CommitFacts.Of(new PushedCommit
        {
            Installation = shape.Installation,
            Repository = Record.Id,
            Sha = sha,
            PushedAt = at,
            Push = shas[^1],
            Pusher = "octocat",
            Header = "fix: mend what broke at night",
        }));
    });

    private IEnumerable<Fact> Failures() => Enumerable.Range(0, dice.Between(0, 1 + (shape.Weeks / 8))).Select(_ => DeliveryFacts.Of(
        new DeliveryRecord
        {
            Id = DeliveryId.Parse(dice.Sha().Value),
            Event = "pull_request",
            Installation = shape.Installation,
            Repository = Record.Id,
            ReceivedAt = dice.Minute(begin, End),
        },
        isDone: dice.Chance(30))!);
}
