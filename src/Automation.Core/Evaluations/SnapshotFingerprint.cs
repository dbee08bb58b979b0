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
            snapshot.ReferencedIssues, static (h, i) => h.Add(i.Repository.ToString()).Add(i.Number).Add((long)i.State));
        hash.AddAll(
            snapshot.Waivers,
            static (h, w) => h.Add(w.Rule).Add(w.Reason).Add(w.By).Add((long)w.Role).Add(w.At).Add(w.Until?.DayNumber ?? -1)
                .Add(w.TakenBackAt));
        hash.AddAll(
                [.. snapshot.MergeTexts.OrderBy(t => t.Key)],
                static (h, t) => h.Add((long)t.Key).Add(t.Value.Headline).Add(t.Value.Body))
            .AddAll(snapshot.Packages, static (h, p) => h.Add(p.Name).Add(p.Path));
        AddReviewing(hash, snapshot);
        AddOwnership(hash, snapshot);
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
        hash.Add(commit.AuthorName).Add(commit.AuthorEmail).Add(commit.CommittedAt);
        CommitPerson[] committer = commit.Committer is { } person ? [person] : [];
        hash.AddAll(commit.Authors, AddPerson).AddAll(committer, AddPerson);
        AddActor(hash, commit.Author);
    }

    private static void AddFile(ContentHash hash, ChangedFile file) => hash
        .Add(file.Path)
        .Add(file.PreviousPath)
        .Add((long)file.Status)
        .Add(file.Additions)
        .Add(file.Deletions)
        .Add(file.Patch)
        .Add(file.IsGenerated)
        .Add(file.IsHandwritten)
        .Add(file.IsVendored)
        .Add(file.Blob);

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

    private static void AddDecisions(ContentHash hash, DecisionFiles decisions)
    {
        hash.AddAll(decisions.Directories).AddAll(decisions.BasePaths);
        foreach (var texts in new[] { decisions.HeadTexts, decisions.BaseTexts })
        {
            hash.AddAll([.. texts.OrderBy(t => t.Key, StringComparer.Ordinal)], static (h, t) => h.Add(t.Key).Add(t.Value));
        }

        hash.Add(decisions.RootFolders is not null).AddAll(decisions.RootFolders ?? []);
        hash.AddAll(decisions.Standing, AddStanding)
            .AddAll(decisions.Proposed, static (h, p) => h.Add(p.Path).Add(p.Number ?? -1).Add(p.PullRequest));
    }

    private static void AddStanding(ContentHash hash, StandingDecision decision) => hash
        .Add(decision.Path)
        .Add(decision.Number ?? -1)
        .Add(decision.Title)
        .Add(decision.Status)
        .Add(decision.Date?.DayNumber ?? -1)
        .Add(decision.ReviewBy?.DayNumber ?? -1)
        .AddAll(decision.Supersedes, AddLink)
        .AddAll(decision.SupersededBy, AddLink)
        .AddAll(decision.Covers)
        .Add((long)decision.Format);

    private static void AddLink(ContentHash hash, DecisionLink link) =>
        hash.Add(link.Text).Add(link.Number ?? -1).Add(link.Path).Add(link.Line);

    private static void AddPerson(ContentHash hash, CommitPerson person)
    {
        hash.Add(person.Name).Add(person.Email);
        AddActor(hash, person.Account);
    }

    private static void AddReviewing(ContentHash hash, PullRequestSnapshot snapshot)
    {
        hash.AddAll(
                snapshot.ReviewRequests,
                static (h, r) => h.Add(r.Reviewer).Add(r.IsTeam).Add(r.IsVisible).Add(r.RequestedAt).Add(r.AsCodeOwner))
            .AddAll(snapshot.Turns, static (h, t) => h.Add((long)t.Kind).Add(t.At).Add(t.Left))
            .Add((long)snapshot.Mergeability)
            .Add(snapshot.BehindBy ?? -1)
            .AddAll(snapshot.LinkedIssues, static (h, i) => h.Add(i.Repository.ToString()).Add(i.Number).Add(i.IsOpen))
            .AddAll(snapshot.Templates, static (h, t) => h.Add(t.Name).Add(t.Body))
            .Add(snapshot.StackedOn ?? -1);
        hash.AddAll(
            [.. snapshot.ReviewedDiffs.OrderBy(d => d.Key.Value, StringComparer.Ordinal)],
            static (h, d) => h.Add(d.Key.Value).Add(d.Value.Identity?.PatchId).Add(d.Value.Unknown))
            .AddAll(
                [
                    .. snapshot.EarlierDiffs.OrderBy(d => d.Key.Commit.Value, StringComparer.Ordinal)
                        .ThenBy(d => d.Key.BaseRef, StringComparer.Ordinal),
                ],
                static (h, d) => h.Add(d.Key.Commit.Value).Add(d.Key.BaseRef).Add(d.Value));
    }

    private static void AddOwnership(ContentHash hash, PullRequestSnapshot snapshot)
    {
        foreach (var owners in new[] { snapshot.CodeOwners, snapshot.ProposedCodeOwners })
        {
            hash.Add(owners?.Path).Add(owners?.Text);
        }

        hash.AddAll(
                [.. snapshot.Teams.OrderBy(t => t.Key, StringComparer.Ordinal)],
                static (h, t) => h.Add(t.Key).Add(t.Value.IsVisible).Add(t.Value.Members is not null).AddAll(t.Value.Members ?? []))
            .AddAll(
                [.. snapshot.Permissions.OrderBy(p => p.Key, StringComparer.Ordinal)],
                static (h, p) => h.Add(p.Key).Add((long)p.Value));
        if (snapshot.Protection is { } protection)
        {
            hash.Add(protection.RequiredApprovals ?? -1);
            bool?[] enforced =
            [
                protection.RequiresPullRequest,
                protection.RequiresChecks,
                protection.RequiresLinearHistory,
                protection.RequiresSignatures,
                protection.BlocksForcePushes,
                protection.BlocksDeletion,
            ];
            hash.AddAll(enforced, static (h, e) => h.Add(e is { } known ? (known ? 1L : 0L) : -1L));
        }
    }

    private static void AddActor(ContentHash hash, Actor? actor) => hash.Add(actor?.Login).Add(actor is null ? -1 : (long)actor.Kind);
}
