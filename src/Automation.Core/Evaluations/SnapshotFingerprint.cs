using Automation.Core.Snapshots;

namespace Automation.Core.Evaluations;

/// <summary>
/// A hash over what practices read of a snapshot. Left out is what changes while the answer does not: when GitHub last touched the
/// pull request, where the base branch stands, the repository's name, and who else shares the head.
/// </summary>
internal static class SnapshotFingerprint
{
    public static string Of(PullRequestSnapshot snapshot)
    {
        using var hash = new ContentHash();
        AddPullRequest(hash, snapshot);
        AddRepository(hash, snapshot.Repository);
        hash.AddAll(snapshot.Commits, AddCommit)
            .AddAll(snapshot.Files, AddFile)
            .AddAll(snapshot.Reviews, AddReview)
            .AddAll(snapshot.Threads, AddThread)
            .AddAll(snapshot.Gaps, static (h, g) => h.Add((long)g.Part).Add(g.Reason));
        AddDecisions(hash, snapshot.Decisions);
        hash.AddAll(
                [.. snapshot.MergeTexts.OrderBy(t => t.Key)],
                static (h, t) => h.Add((long)t.Key).Add(t.Value.Headline).Add(t.Value.Body))
            .AddAll(snapshot.Packages, static (h, p) => h.Add(p.Name).Add(p.Path));
        return hash.Finish();
    }

    private static void AddPullRequest(ContentHash hash, PullRequestSnapshot snapshot)
    {
        hash.Add(snapshot.Key.Repository.Value).Add(snapshot.Key.Number);
        hash.Add(snapshot.Title).Add(snapshot.Body).Add((long)snapshot.Status).Add(snapshot.IsDraft);
        hash.Add(snapshot.BaseRef).Add(snapshot.HeadRef).Add(snapshot.HeadSha.Value).AddAll(snapshot.Labels);
        hash.Add(snapshot.CreatedAt).Add(snapshot.MergedAt).Add(snapshot.ClosedAt).Add(snapshot.ReviewsUnavailable);
        AddActor(hash, snapshot.Author);
    }

    private static void AddRepository(ContentHash hash, RepositoryInfo repository) => hash
        .Add(repository.DefaultBranch)
        .Add(repository.IsPrivate)
        .Add(repository.IsArchived)
        .Add(repository.Merge.Squash)
        .Add(repository.Merge.MergeCommit)
        .Add(repository.Merge.Rebase)
        .Add((long)repository.Merge.SquashTitle)
        .Add((long)repository.Merge.SquashMessage)
        .Add((long)repository.Merge.MergeTitle)
        .Add((long)repository.Merge.MergeMessage);

    private static void AddCommit(ContentHash hash, SnapshotCommit commit)
    {
        hash.Add(commit.Sha.Value).Add(commit.Message).Add(commit.ParentCount).Add(commit.AuthoredAt);
        hash.Add(commit.AuthorName).Add(commit.AuthorEmail);
        AddActor(hash, commit.Author);
    }

    private static void AddFile(ContentHash hash, ChangedFile file) => hash
        .Add(file.Path)
        .Add(file.PreviousPath)
        .Add((long)file.Status)
        .Add(file.Additions)
        .Add(file.Deletions)
        .Add(file.Patch)
        .Add(file.IsGenerated);

    private static void AddReview(ContentHash hash, Review review)
    {
        hash.Add((long)review.State).Add(review.SubmittedAt).Add(review.Commit?.Value).Add(review.AuthorCanPush);
        AddActor(hash, review.Author);
    }

    private static void AddThread(ContentHash hash, ReviewThread thread)
    {
        hash.Add(thread.IsResolved).Add(thread.IsOutdated).Add(thread.Path).Add(thread.Line ?? -1);
        AddActor(hash, thread.Author);
    }

    private static void AddDecisions(ContentHash hash, DecisionFiles decisions) => hash
        .AddAll(decisions.Directories)
        .AddAll(decisions.BasePaths)
        .AddAll(
            [.. decisions.HeadTexts.OrderBy(t => t.Key, StringComparer.Ordinal)],
            static (h, t) => h.Add(t.Key).Add(t.Value));

    private static void AddActor(ContentHash hash, Actor? actor) => hash.Add(actor?.Login).Add(actor is null ? -1 : (long)actor.Kind);
}
