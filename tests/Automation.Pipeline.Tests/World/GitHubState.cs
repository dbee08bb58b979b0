using Automation.Core.Labels;
using Automation.Core.Policies;
using Automation.Core.Reporting;
using Automation.Core.Snapshots;

namespace Automation.Pipeline.Tests.World;

/// <summary>The state behind <see cref="FakeGitHub"/>: what tests set, and what was written.</summary>
internal sealed class GitHubState
{
    private readonly List<(CommitSha Head, PublishedCheckRun Run)> runs = [];
    private readonly List<(PullRequestKey Target, PublishedComment Comment)> comments = [];
    private long counter;

    /// <summary>The pull request under a key, as it stands now.</summary>
    public Func<PullRequestKey, PullRequestSnapshot> Snapshot { get; set; } =
        static key => new PullRequestBuilder().With(s => s with { Key = key }).Build();

    public string? GoneReason { get; set; }

    public Exception? LoadFailure { get; set; }

    /// <summary>Decision records of the default branch, by path.</summary>
    public SortedDictionary<string, string> Records { get; } = new(StringComparer.Ordinal);

    /// <summary>The head of the default branch.</summary>
    public CommitSha Tip { get; set; } = PullRequestBuilder.Sha(100);

    public Exception? SearchFailure { get; set; }

    /// <summary>What happens just before the records are read.</summary>
    public Action<GitHubState>? OnSearch { get; set; }

    public List<DecisionSearch> Searches { get; } = [];

    public Exception? WriteFailure { get; set; }

    /// <summary>What becomes of labels that are to be put on or taken off.</summary>
    public Exception? LabelFailure { get; set; }

    /// <summary>The labels on every pull request.</summary>
    public PublishedLabels Labels { get; set; } = PublishedLabels.None;

    public Exception? RangeFailure { get; set; }

    public IReadOnlyList<int> OnHead { get; set; } = [];

    public IReadOnlyList<int> InRange { get; set; } = [];

    public PolicyText? OrganisationPolicy { get; set; }

    public bool OrganisationHasNoPolicy { get; set; }

    public EffectivePolicy Policy { get; set; } = EffectivePolicy.Default;

    /// <summary>The policy as a pull request would make it; null where it leaves the policy alone.</summary>
    public Func<PullRequestKey, EffectivePolicy?> Proposed { get; set; } = static _ => null;

    public IReadOnlySet<string> RequiredChecks { get; set; } = new HashSet<string>();

    public List<SnapshotRequest> Loads { get; } = [];

    /// <summary>The installations whose policy was to be read anew.</summary>
    public List<InstallationId> Forgotten { get; } = [];

    public List<ReportWrite> Writes { get; } = [];

    public IReadOnlyList<PublishedCheckRun> Runs => [.. runs.Select(r => r.Run)];

    public IReadOnlyList<PublishedComment> Comments => [.. comments.Select(c => c.Comment)];

    /// <summary>A blob's id is what it holds: two files of one text have the same.</summary>
    public DecisionTree? DecisionsOf(DecisionSearch search) => GoneReason is not null ? null : new DecisionTree(
        Tip,
        "main",
        [
            .. Records.Select(r => new DecisionFile(
                r.Key, r.Value, search.KnownBlobs.GetValueOrDefault(r.Key) == r.Value ? null : r.Value)),
        ],
        []);

    public IReadOnlyList<PublishedCheckRun> RunsOn(CommitSha head) => [.. runs.Where(r => r.Head == head).Select(r => r.Run)];

    public PublishedState Published(PullRequestSnapshot snapshot) => new(
        RunsOn(snapshot.HeadSha), [.. comments.Where(c => c.Target == snapshot.Key).Select(c => c.Comment)], RequiredChecks)
    {
        Labels = Labels,
    };

    public void Write(PullRequestKey target, ReportWrite write)
    {
        if ((WriteFailure ?? (write.IsLabelling ? LabelFailure : null)) is { } failure)
        {
            throw failure;
        }

        Writes.Add(write);
        switch (write)
        {
            case ReportWrite.CreateCheckRun create:
                runs.Add((create.HeadSha, RunOf($"CR_{++counter}", create.Plan)));
                break;
            case ReportWrite.UpdateCheckRun update:
                var at = runs.FindIndex(r => r.Run.Id == update.Id);
                runs[at] = (runs[at].Head, RunOf(update.Id, update.Plan));
                break;
            case ReportWrite.CreateComment create:
                comments.Add((target, new PublishedComment($"IC_{++counter}", create.Body)));
                break;
            case ReportWrite.UpdateComment update:
                comments[comments.FindIndex(c => c.Comment.Id == update.Id)] = (target, new PublishedComment(update.Id, update.Body));
                break;
            case ReportWrite.DeleteComment delete:
                comments.RemoveAll(c => c.Comment.Id == delete.Id);
                break;
            case ReportWrite.AddLabels add:
                Labels = Labels with { Ours = [.. Labels.Ours, .. add.Names] };
                break;
            case ReportWrite.RemoveLabel remove:
                Labels = Labels with { Ours = [.. Labels.Ours.Where(l => l != remove.Name)] };
                break;
        }
    }

    private static PublishedCheckRun RunOf(string id, CheckRunPlan plan) => new()
    {
        Id = id,
        Name = plan.Name,
        ExternalId = plan.ExternalId,
        Conclusion = plan.Conclusion,
        Title = plan.Title,
        Summary = plan.Summary,
    };
}
