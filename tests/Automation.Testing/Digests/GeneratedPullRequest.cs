using Automation.Core.Facts;
using Automation.Core.Identity;
using Automation.Core.Ports;

namespace Automation.Testing.Digests;

/// <summary>
/// One pull request of a generated store. Its life goes step by step until it ends, or until the generated past does: then it stays
/// open.
/// </summary>
internal sealed class GeneratedPullRequest
{
    private readonly GeneratedRepository repository;
    private readonly Dice dice;
    private readonly GeneratedRecords records;
    private readonly GeneratedEvaluations evaluations;
    private readonly GeneratedRecord? record;
    private readonly List<Fact> facts = [];
    private DateTimeOffset at;
    private PullRequestState pull;

    public GeneratedPullRequest(GeneratedRepository repository, Dice dice, GeneratedRecords records, int number, DateTimeOffset created)
    {
        this.repository = repository;
        this.dice = dice;
        this.records = records;
        evaluations = new GeneratedEvaluations(repository, dice);
        record = records.Next(created);
        at = created;
        var isBot = dice.Chance(12);
        pull = new PullRequestState
        {
            Key = new PullRequestKey(repository.Record.Installation, repository.Record.Id, number),
            Title = dice.Pick(GeneratedTexts.PullRequests),
            Author = isBot ? GeneratedTexts.Bot : dice.Pick(GeneratedTexts.People),
            IsBot = isBot,
            BaseRef = "main",
            HeadSha = dice.Sha(),
            CreatedAt = created,
            UpdatedAt = created,
            Additions = dice.Between(1, 800),
            Deletions = dice.Between(0, 300),
            Labels = dice.Chance(18) ? [repository.Labels.Debt] : [],
        };
    }

    public IReadOnlyList<Fact> Facts()
    {
        _ = Begins() && IsReviewed() && IsInterrupted() && Ends();
        return [PullRequestFacts.Opened(pull), .. facts];
    }

    private bool Begins()
    {
        var isDraft = dice.Chance(20);
        if (isDraft)
        {
            Turn(FactKinds.PullRequestDrafted);
        }

        Evaluate();
        return !isDraft
            || (After(TimeSpan.FromHours(10), () => Turn(FactKinds.PullRequestReady))
                && (!dice.Chance(15)
                    || (After(TimeSpan.FromHours(20), () => Turn(FactKinds.PullRequestDrafted))
                        && After(TimeSpan.FromHours(6), () => Turn(FactKinds.PullRequestReady)))));
    }

    private bool IsReviewed() =>
        Perhaps(25, TimeSpan.FromMinutes(5), () => Review(GeneratedTexts.Bot, "approved"))
        && Perhaps(15, TimeSpan.FromHours(1), () => Review(pull.Author, "commented"))
        && Perhaps(80, TimeSpan.FromHours(12), () => Review(Colleague(), dice.Pick(["commented", "changes_requested", "approved"])))
        && Perhaps(40, TimeSpan.FromHours(6), Evaluate)
        && Perhaps(62, TimeSpan.FromHours(8), () => Review(Colleague(), "approved"));

    /// <summary>Closed, and opened again.</summary>
    private bool IsInterrupted() =>
        !dice.Chance(5)
        || (After(TimeSpan.FromHours(20), Close)
            && After(TimeSpan.FromHours(60), Reopen)
            && Perhaps(70, TimeSpan.FromHours(9), () => Review(Colleague(), "approved")));

    private bool Ends()
    {
        if (dice.Chance(9))
        {
            return false;
        }

        return dice.Chance(10)
            ? After(TimeSpan.FromHours(30), Close)
            : After(TimeSpan.FromHours(6), Merge)
                && Perhaps(4, TimeSpan.FromHours(2), () => Review(Colleague(), "approved"))
                && Perhaps(6, TimeSpan.FromHours(1), Evaluate);
    }

    private void Turn(string kind)
    {
        pull = pull with { IsDraft = kind == FactKinds.PullRequestDrafted, UpdatedAt = at };
        facts.Add(PullRequestFacts.Turned(pull, kind, at));
    }

    private void Evaluate() => facts.AddRange(evaluations.Of(pull, record, at));

    private void Review(string reviewer, string state) => facts.Add(ReviewFacts.Of(
        new ReviewState
        {
            Id = (((long)pull.Key.Number) << 32) + facts.Count,
            SubmittedAt = at,
            Reviewer = reviewer,
            IsBot = reviewer == GeneratedTexts.Bot,
            State = state,
            Commit = pull.HeadSha,
        },
        pull));

    private void Close()
    {
        pull = pull with { ClosedAt = at, UpdatedAt = at };
        facts.Add(PullRequestFacts.Ended(pull)!);
    }

    private void Reopen()
    {
        pull = pull with { ClosedAt = null };
        Turn(FactKinds.PullRequestReopened);
        Evaluate();
    }

    private void Merge()
    {
        pull = pull with { MergedAt = at, ClosedAt = at, UpdatedAt = at, MergeCommit = dice.Sha() };
        facts.Add(PullRequestFacts.Ended(pull)!);
        facts.AddRange(Landing().Select(CommitFacts.Of));
        if (record is not null)
        {
            records.Merged(record, at);
        }
    }

    /// <summary>Squashed, merged with the branch's commits, or, rarely, pushed by hand together with a commit of its own.</summary>
    private IEnumerable<PushedCommit> Landing()
    {
        var merge = pull.MergeCommit!.Value;
        CommitSha[] shas = dice.Chance(50)
            ? [merge]
            : [.. Enumerable.Range(0, dice.Between(0, 3)).Select(_ => dice.Sha()), pull.HeadSha!.Value, merge];
        if (dice.Chance(6))
        {
            shas = [.. shas, dice.Sha()];
        }

        return shas.Select(sha => new PushedCommit
        {
            Installation = pull.Key.Installation,
            Repository = pull.Key.Repository,
            Sha = sha,
            PushedAt = at,
            Push = shas[^1],
            Pusher = pull.Author,
            Header = pull.Title,
        });
    }

    private string Colleague() => dice.Pick([.. GeneratedTexts.People.Where(p => p != pull.Author)]);

    private bool Perhaps(int percent, TimeSpan mean, Action step) => !dice.Chance(percent) || After(mean, step);

    /// <summary>Takes a step some time later; false where the generated past ends before.</summary>
    private bool After(TimeSpan mean, Action step)
    {
        at += dice.Wait(mean);
        if (at >= repository.End)
        {
            return false;
        }

        step();
        return true;
    }
}
