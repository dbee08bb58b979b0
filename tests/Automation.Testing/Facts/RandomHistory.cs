using System.Globalization;
using Automation.Core.Facts;
using Automation.Core.Identity;
using Automation.Core.Ports;

namespace Automation.Testing.Facts;

/// <summary>A repository's facts over some weeks, made up from a seed: always the same for the same seed.</summary>
public sealed class RandomHistory
{
    private const int Days = 35;
    private const string Debt = "tech-debt";

    private readonly Random random;
    private readonly DateTimeOffset begin;
    private readonly List<Fact> facts = [];

    private RandomHistory(int seed, DateTimeOffset begin)
    {
        random = new Random(seed);
        this.begin = begin;
    }

    public static PullRequestKey Key { get; } = new(new InstallationId(1), new RepositoryId(10), 1);

    /// <summary>In the order of their keys, each key once, as a store lists them.</summary>
    public static IReadOnlyList<Fact> Of(int seed, DateTimeOffset begin)
    {
        var history = new RandomHistory(seed, begin);
        var count = history.random.Next(1, 14);
        for (var number = 1; number <= count; number++)
        {
            history.AddPullRequest(number);
            history.AddIssue(100 + number);
            history.AddDelivery(number);
        }

        history.AddCommit(9000, history.Time(), push: 9000);
        return
        [
            .. history.facts.GroupBy(f => (Day(f), f.Kind, f.Subject)).Select(same => same.Last())
                .OrderBy(Day).ThenBy(f => f.Kind, StringComparer.Ordinal).ThenBy(f => f.Subject, StringComparer.Ordinal),
        ];
    }

    /// <summary>The same facts in another order, some of them more than once.</summary>
    public static IReadOnlyList<Fact> Shuffle(IReadOnlyList<Fact> facts, int seed)
    {
        var random = new Random(seed);
        Fact[] shuffled = [.. facts, .. facts.Where(_ => random.Next(4) == 0)];
        random.Shuffle(shuffled);
        return shuffled;
    }

    private static DateOnly Day(Fact fact) => DateOnly.FromDateTime(fact.At.UtcDateTime);

    private void AddPullRequest(int number)
    {
        var state = new PullRequestState
        {
            Key = Key with { Number = number },
            Title = $"feat: number {number}",
            Author = $"author-{number % 3}",
            IsBot = Chance(5),
            IsDraft = Chance(3),
            BaseRef = "main",
            HeadSha = PullRequestBuilder.Sha(1000 + number),
            CreatedAt = Time(),
            UpdatedAt = begin.AddDays(Days),
            Additions = random.Next(500),
            Deletions = random.Next(500),
            Labels = Chance(3) ? [Debt] : ["bug"],
        };
        if (state.IsDraft)
        {
            facts.Add(PullRequestFacts.Turned(state, FactKinds.PullRequestDrafted, state.CreatedAt));
            facts.Add(PullRequestFacts.Turned(state, FactKinds.PullRequestReady, After(state.CreatedAt)));
        }

        for (var review = random.Next(4); review > 0; review--)
        {
            AddReview(state, (number * 10) + review);
        }

        AddVerdicts(number, After(state.CreatedAt));
        AddEnd(state, number);
    }

    private void AddReview(PullRequestState state, int id) => facts.Add(ReviewFacts.Of(
        new ReviewState
        {
            Id = id,
            SubmittedAt = After(state.CreatedAt),
            Reviewer = $"author-{random.Next(5)}",
            IsBot = Chance(5),
            State = Chance(2) ? "approved" : "commented",
        },
        state));

    private void AddVerdicts(int number, DateTimeOffset at)
    {
        var conclusion = Chance(2) ? "success" : "failure";
        AddFact(FactKinds.Evaluated, $"{number:D10}-decisions", at, ("practice", "decisions"), ("conclusion", conclusion));
        AddFact(
            FactKinds.Evaluated, $"{number:D10}-tech-debt", at,
            ("practice", "tech-debt"), ("conclusion", conclusion), ("markers-added", "2"));
        var status = Chance(2) ? "accepted" : "proposed";
        AddFact(
            FactKinds.DecisionSeen, $"{number:D10}-abc", at,
            ("path", $"docs/adr/{number % 4}.md"), ("status", status), ("new", Chance(2) ? "true" : "false"));
        AddFact(FactKinds.BranchProtected, "default-branch", at, ("lacks", Chance(2) ? "reviews" : ""));
    }

    private void AddEnd(PullRequestState state, int number)
    {
        var end = After(state.CreatedAt);
        var ended = random.Next(4) switch
        {
            0 => state,
            1 => state with { ClosedAt = end },
            _ => state with { MergedAt = end, ClosedAt = end, MergeCommit = PullRequestBuilder.Sha(2000 + number) },
        };
        facts.Add(PullRequestFacts.Opened(ended));
        if (PullRequestFacts.Ended(ended) is { } fact)
        {
            facts.Add(fact);
        }

        if (ended.MergedAt is { } merged)
        {
            AddCommit(2000 + number, merged.AddSeconds(-2), push: 2000 + number);
            AddCommit(3000 + number, merged.AddSeconds(-2), push: 2000 + number);
        }
        else if (ended.ClosedAt is not null && Chance(2))
        {
            facts.Add(PullRequestFacts.Turned(state, FactKinds.PullRequestReopened, After(end)));
        }
    }

    private void AddCommit(int sha, DateTimeOffset at, int push) => facts.Add(CommitFacts.Of(new PushedCommit
    {
        Installation = Key.Installation,
        Repository = Key.Repository,
        Sha = PullRequestBuilder.Sha(sha),
        PushedAt = at,
        Push = PullRequestBuilder.Sha(push),
    }));

    private void AddIssue(int number)
    {
        var state = new IssueState
        {
            Installation = Key.Installation,
            Repository = Key.Repository,
            Number = number,
            CreatedAt = Time(),
            UpdatedAt = default,
            Labels = Chance(2) ? [Debt] : [],
        };
        facts.AddRange(IssueFacts.Of(state with { UpdatedAt = state.CreatedAt }));
        var later = After(state.CreatedAt);
        facts.AddRange(IssueFacts.Changed(state with { UpdatedAt = later, Labels = Chance(2) ? [Debt] : [] }));
        if (Chance(2))
        {
            var closed = After(later);
            facts.AddRange(IssueFacts.Changed(state with { UpdatedAt = closed, ClosedAt = closed, IsOpen = false }));
        }
    }

    private void AddDelivery(int number)
    {
        var record = new DeliveryRecord
        {
            Id = DeliveryId.Parse(string.Create(CultureInfo.InvariantCulture, $"d-{number}")),
            Event = "push",
            Installation = Key.Installation,
            Repository = Key.Repository,
            ReceivedAt = Time(),
        };
        facts.Add(DeliveryFacts.Of(record, isDone: Chance(2))!);
    }

    private void AddFact(string kind, string subject, DateTimeOffset at, params (string Name, string Value)[] data) => facts.Add(new Fact
    {
        Installation = Key.Installation,
        Repository = Key.Repository,
        At = at,
        Kind = kind,
        Subject = subject,
        Data = data.ToDictionary(d => d.Name, d => d.Value),
    });

    private bool Chance(int outOf) => random.Next(outOf) == 0;

    private DateTimeOffset Time() => begin.AddSeconds(random.Next(Days * 86_400));

    private DateTimeOffset After(DateTimeOffset time) =>
        time.AddSeconds(1 + random.Next(Math.Max(1, (int)(begin.AddDays(Days + 1) - time).TotalSeconds)));
}
