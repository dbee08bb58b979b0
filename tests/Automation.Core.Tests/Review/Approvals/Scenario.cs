using Automation.Core.Diffs;
using Automation.Core.Identity;
using Automation.Core.Policies;
using Automation.Core.Practices;
using Automation.Core.Practices.Review;
using Automation.Core.Snapshots;
using Automation.Testing;

namespace Automation.Core.Tests.Review.Approvals;

/// <summary>
/// Pull requests told in words. The author is octocat, <c>passerby</c> cannot push, <c>robot[bot]</c> is a bot, <c>mona</c> was imported.
/// </summary>
internal static class Scenario
{
    private static readonly PolicyResolver Resolver = new(PracticeCatalog.All);

    /// <summary>An older commit of the pull request, which is no longer its head.</summary>
    public static CommitSha Older { get; } = PullRequestBuilder.Sha(50);

    /// <summary>
    /// A policy with these keys of <c>practices.review.approvals</c>, as YAML between braces, read as a repository's file would be.
    /// </summary>
    public static EffectivePolicy Policy(string approvals = "")
    {
        var text = $"version: 1\npractices: {{ review: {{ approvals: {{ {approvals} }} }} }}\n";
        var policy = Resolver.Resolve([new PolicyText(PolicyLayerKind.Repository, PolicyResolver.FilePath, text)]);
        Assert.Empty(policy.Problems);
        return policy;
    }

    /// <summary>
    /// Adds what people did, in order: <c>carol approves</c>, <c>carol approves an older version</c>, <c>carol asks for changes</c>,
    /// <c>carol comments</c>, <c>carol begins a review</c>, and <c>carol is dismissed</c>, which takes back that person's last decision.
    /// </summary>
    public static PullRequestBuilder Reviewed(this PullRequestBuilder pullRequest, string script)
    {
        var reviews = new List<Snapshots.Review>();
        foreach (var step in script.Split(", ", StringSplitOptions.RemoveEmptyEntries))
        {
            var (login, verb) = (step[..step.IndexOf(' ', StringComparison.Ordinal)], step[(step.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
            if (verb == "is dismissed")
            {
                var last = reviews.FindLastIndex(r =>
                    r.Author.Is(login) && r.State is ReviewState.Approved or ReviewState.ChangesRequested);
                reviews[last] = reviews[last] with { State = ReviewState.Dismissed };
            }
            else
            {
                reviews.Add(Review(login, verb, reviews.Count));
            }
        }

        return pullRequest.With(s => s with { Reviews = [.. s.Reviews, .. reviews] });
    }

    /// <summary>
    /// Sets the commits, oldest first: <c>octocat commits</c>, <c>bob commits for octocat</c>, <c>octocat takes a suggestion of bob</c>,
    /// <c>octocat names bob</c> (in a trailer), <c>bob updates the branch</c>, <c>bob merges by hand</c>, <c>jane@example.com commits</c>.
    /// </summary>
    public static PullRequestBuilder Committed(this PullRequestBuilder pullRequest, string script) => pullRequest.With(s => s with
    {
        Commits = [.. script.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(Commit)],
    });

    /// <summary>What was approved at <see cref="Older"/> had these files.</summary>
    public static PullRequestBuilder OlderHad(this PullRequestBuilder pullRequest, params ChangedFile[] files) =>
        pullRequest.OlderIs(new ReviewedDiff(PatchId.Of(files), null));

    public static PullRequestBuilder OlderIs(this PullRequestBuilder pullRequest, ReviewedDiff diff) =>
        pullRequest.With(s => s with { ReviewedDiffs = new Dictionary<CommitSha, ReviewedDiff> { [Older] = diff } });

    /// <summary>It wanted to change another branch until so many minutes after it was opened; reviews come after 60.</summary>
    public static PullRequestBuilder Retargeted(this PullRequestBuilder pullRequest, int minutes, string? left = "next") =>
        pullRequest.With(s => s with
        {
            Turns = [.. s.Turns, new PullRequestTurn(PullRequestTurnKind.Retargeted, PullRequestBuilder.Opened.AddMinutes(minutes), left)],
        });

    /// <summary>What a commit did to the branch that the pull request wanted to change before was seen then.</summary>
    public static PullRequestBuilder EarlierHad(this PullRequestBuilder pullRequest, CommitSha commit, params ChangedFile[] files) =>
        pullRequest.With(s => s with
        {
            EarlierDiffs = new Dictionary<(CommitSha Commit, string BaseRef), string>(s.EarlierDiffs)
            {
                [(commit, "next")] = PatchId.Of(files)!.PatchId,
            },
        });

    public static PullRequestBuilder Team(this PullRequestBuilder pullRequest, string name, bool visible, params string[]? members) =>
        pullRequest.With(s => s with
        {
            Teams = new Dictionary<string, TeamMembers>(s.Teams) { [name] = new TeamMembers(name, visible, members) },
        });

    public static PullRequestBuilder Owned(this PullRequestBuilder pullRequest, string codeOwners) =>
        pullRequest.With(s => s with { CodeOwners = new CodeOwnersText(".github/CODEOWNERS", codeOwners) });

    public static ChangedFile File(string path, string added = "b") =>
        new() { Path = path, Status = FileStatus.Modified, Additions = 1, Patch = $"@@ -1,1 +1,2 @@\n a\n+{added}" };

    public static PracticeResult Judge(PullRequestBuilder pullRequest, string approvals = "") =>
        new ReviewPractice().Evaluate(pullRequest.Build(), Policy(approvals), PullRequestBuilder.Opened.AddHours(4));

    /// <summary>
    /// Whose approvals count, and whose change requests block: "carol, dave", "nobody", "carol, but dave blocks".
    /// </summary>
    public static string Standing(PullRequestBuilder pullRequest, string approvals = "")
    {
        var subject = new ReviewSubject(pullRequest.Build(), Policy(approvals), PullRequestBuilder.Opened.AddHours(4));
        var tally = subject.Tally;
        var counted = tally.Approvers.Count > 0 ? string.Join(", ", tally.Approvers) : "nobody";
        return tally.Requesters.Count > 0 ? $"{counted}, but {string.Join(" and ", tally.Requesters)} blocks" : counted;
    }

    private static Snapshots.Review Review(string login, string verb, int index) => new()
    {
        Author = new Actor(login, login switch
        {
            "robot[bot]" => ActorKind.Bot,
            "mona" => ActorKind.Mannequin,
            _ => ActorKind.User,
        }),
        State = verb switch
        {
            "approves" or "approves an older version" => ReviewState.Approved,
            "asks for changes" or "asks an older version for changes" => ReviewState.ChangesRequested,
            "comments" => ReviewState.Commented,
            "begins a review" => ReviewState.Pending,
            _ => throw new ArgumentOutOfRangeException(nameof(verb), verb, "No such step."),
        },
        SubmittedAt = PullRequestBuilder.Opened.AddHours(1).AddMinutes(index),
        Commit = verb.Contains("older", StringComparison.Ordinal) ? Older : PullRequestBuilder.Sha(1),
        AuthorCanPush = login != "passerby",
    };

    private static SnapshotCommit Commit(string step, int index)
    {
        var words = step.Split(' ');
        var (person, other) = (Person(words[0]), Person(words[^1]));
        var commit = new SnapshotCommit
        {
            Sha = PullRequestBuilder.Sha(100 + index),
            Message = "feat: something",
            Authors = [person],
            Committer = person,
            CommittedAt = PullRequestBuilder.Opened.AddHours(2).AddMinutes(index),
        };
        return string.Join(' ', words[1..]) switch
        {
            "commits" => commit,
            "updates the branch" => commit with { ParentCount = 2, Committer = GitHub },
            "merges by hand" => commit with { ParentCount = 2 },
            var verb when verb.StartsWith("commits for", StringComparison.Ordinal) => commit with { Authors = [other] },
            var verb when verb.StartsWith("takes a suggestion of", StringComparison.Ordinal) =>
                commit with { Authors = [person, other], Committer = GitHub },
            var verb when verb.StartsWith("names", StringComparison.Ordinal) =>
                commit with { Message = $"feat: x\n\nCo-authored-by: {other.Name} <{other.Email}>" },
            _ => throw new ArgumentOutOfRangeException(nameof(step), step, "No such step."),
        };
    }

    private static CommitPerson GitHub { get; } = new(new Actor("web-flow"), "GitHub", "noreply@github.com");

    /// <summary>A word with an at sign is an address that belongs to no account.</summary>
    private static CommitPerson Person(string word) => word.Contains('@', StringComparison.Ordinal)
        ? new CommitPerson(null, "Jane Doe", word)
        : new CommitPerson(new Actor(word), word, $"7+{word}@users.noreply.github.com");
}
