using Automation.Core.Diffs;
using Automation.Core.Ports;
using Automation.Core.Snapshots;
using Automation.GitHub.Http;
using Octokit;

namespace Automation.GitHub.Snapshots;

/// <summary>
/// Works out what was approved: the diff of each reviewed commit against its merge base with the base branch, as a comparison tells it
/// (https://docs.github.com/rest/commits/commits#compare-two-commits). One that was worked out before, and is what the head does, is not
/// asked for again; of one that is not, only the comparison tells which files differ.
/// </summary>
internal static class ReviewedDiffsReader
{
    private const int MaxCommits = 10;

    /// <summary>A comparison lists no more files, and does not say so.</summary>
    private const int FileLimit = 300;

    public static async Task<IReadOnlyDictionary<CommitSha, ReviewedDiff>> ReadAsync(
        InstallationClient client,
        PullRequestSnapshot snapshot,
        IReadOnlyList<CommitSha> commits,
        IReadOnlyList<ApprovedDiff> known,
        Func<bool> mayAsk,
        CancellationToken cancellationToken)
    {
        var diffs = new Dictionary<CommitSha, ReviewedDiff>();
        var head = PatchId.Of(snapshot.Files)?.PatchId;
        var asked = 0;
        foreach (var commit in commits.Distinct().OrderByDescending(c => LastReviewOf(snapshot, c)))
        {
            var before = known.FirstOrDefault(d => d.Commit == commit && d.BaseRef == snapshot.BaseRef);
            if (before is not null && (head is null || before.PatchId == head))
            {
                diffs[commit] = Kept(before);
            }
            else if (snapshot.Status == PullRequestStatus.Merged)
            {
                // The base branch holds the commits by now: a comparison with it would find no diff.
                diffs[commit] = First(before, Unknown("the pull request is merged"));
            }
            else if (asked < MaxCommits && mayAsk())
            {
                asked++;
                diffs[commit] = First(before, await CompareAsync(client, snapshot, commit, cancellationToken));
            }
            else
            {
                diffs[commit] = First(before, Unknown("only the newest approvals are compared"));
            }
        }

        return diffs;
    }

    /// <summary>
    /// What was seen first counts: whoever may push to the base branch can make the same commit another change there afterwards. Which
    /// files it changed is told only by a comparison that found the same.
    /// </summary>
    private static ReviewedDiff First(ApprovedDiff? before, ReviewedDiff now) =>
        before is null || now.Identity?.PatchId == before.PatchId ? now : Kept(before);

    private static ReviewedDiff Kept(ApprovedDiff before) =>
        new(new DiffIdentity(before.PatchId, new Dictionary<string, string>()), null);

    private static DateTimeOffset? LastReviewOf(PullRequestSnapshot snapshot, CommitSha commit) =>
        snapshot.Reviews.Where(r => r.Commit == commit).Max(static r => (DateTimeOffset?)r.SubmittedAt);

    private static async Task<ReviewedDiff> CompareAsync(
        InstallationClient client, PullRequestSnapshot snapshot, CommitSha commit, CancellationToken cancellationToken)
    {
        var compared = await client.FindAsync<CompareResult>(
            $"repositories/{snapshot.Key.Repository}/compare/{snapshot.BaseSha}...{commit}?per_page=1&page=1", cancellationToken);
        if (compared is null)
        {
            return Unknown("the commit is gone");
        }

        if (compared.Files.Count >= FileLimit)
        {
            return Unknown($"more than {FileLimit} files changed: GitHub does not show what was approved whole");
        }

        ChangedFile[] files = [.. compared.Files.Select(FileMapper.Map)];
        var identity = IsCut(files, snapshot.Files) ? null : PatchId.Of(files);
        return identity is null ? Unknown("GitHub does not show all that was approved") : new ReviewedDiff(identity, null);
    }

    /// <summary>
    /// A comparison holds back lines sooner than a pull request, whose files come in pages. Where just one of the two shows the lines of
    /// the very same file, they cannot be held against each other.
    /// </summary>
    private static bool IsCut(ChangedFile[] approved, IReadOnlyList<ChangedFile> head)
    {
        var shown = head.Where(static f => f.Blob is not null)
            .ToLookup(static f => (f.Path, f.Blob), static f => f.Patch is not null);
        return approved.Any(f => shown[(f.Path, f.Blob)].Any(isShown => isShown != (f.Patch is not null)));
    }

    private static ReviewedDiff Unknown(string reason) => new(null, reason);
}
