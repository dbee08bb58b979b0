using System.Text.Json.Nodes;
using Automation.Core.Facts;
using Automation.Core.Ports;
using Automation.Core.Snapshots;
using Automation.GitHub.GraphQl;
using Automation.GitHub.Http;
using Automation.GitHub.Snapshots;
using Automation.GitHub.Snapshots.Nodes;
using ReviewState = Automation.Core.Facts.ReviewState;

namespace Automation.GitHub.History;

/// <summary>Reads pull requests with their reviews and turns, newest update first.</summary>
internal static class PullRequestHistoryReader
{
    public static async Task<HistoryPage<PullRequestHistory>> ReadAsync(
        InstallationClient client, HistoryRepository repository, DateTimeOffset since, string? cursor, CancellationToken cancellationToken)
    {
        var answer = await HistoryQueries.RunAsync(
            client, repository, GraphQlDocuments.History, new JsonObject { ["cursor"] = cursor }, cancellationToken);
        PullRequestNode[] nodes = [.. answer.PullRequests?.Items ?? []];
        var items = new List<PullRequestHistory>();
        foreach (var node in nodes.Where(n => n.UpdatedAt >= since))
        {
            items.Add(await ReadAsync(client, repository, node, cancellationToken));
        }

        // What comes later was updated earlier.
        var isLast = nodes.Any(n => n.UpdatedAt < since);
        return new HistoryPage<PullRequestHistory>(
            items, isLast ? null : answer.PullRequests?.PageInfo?.Next, nodes.Length > 0 ? nodes.Min(static n => n.UpdatedAt) : null);
    }

    private static async Task<PullRequestHistory> ReadAsync(
        InstallationClient client, HistoryRepository repository, PullRequestNode node, CancellationToken cancellationToken)
    {
        var whole = await new PullRequestPages(client, repository.Name, node.Number).ReadAllAsync(node, cancellationToken);
        var state = StateOf(repository, node);
        return new PullRequestHistory(
            state,
            [.. (whole.Reviews?.Items ?? []).Select(ReviewOf).OfType<ReviewState>()],
            TurnsOf(state, ReviewFlow.TurnsOf(whole.TimelineItems)));
    }

    private static PullRequestState StateOf(HistoryRepository repository, PullRequestNode node)
    {
        var author = Actors.Of(node.Author);
        return new PullRequestState
        {
            Key = new PullRequestKey(repository.Installation, repository.Id, node.Number),
            Title = node.Title,
            Author = author.Login,
            IsBot = author.IsBot,
            IsDraft = node.IsDraft,
            BaseRef = node.BaseRefName,
            HeadSha = CommitSha.TryParse(node.HeadRefOid, out var head) ? head : null,
            CreatedAt = node.CreatedAt,
            UpdatedAt = node.UpdatedAt,
            MergedAt = node.MergedAt,
            ClosedAt = node.ClosedAt,
            MergeCommit = CommitSha.TryParse(node.MergeCommit?.Oid, out var merge) ? merge : null,
            Additions = node.Additions,
            Deletions = node.Deletions,
            Labels = [.. (node.Labels?.Items ?? []).Select(static l => l.Name)],
        };
    }

    /// <summary>Null for one that was not submitted yet.</summary>
    private static ReviewState? ReviewOf(ReviewNode node)
    {
        if (node is not { FullDatabaseId: { } id, SubmittedAt: { } at })
        {
            return null;
        }

        var reviewer = Actors.Of(node.Author);
        return new ReviewState
        {
            Id = id,
            SubmittedAt = at,
            Reviewer = reviewer.Login,
            IsBot = reviewer.IsBot,
            State = node.State,
            Commit = CommitSha.TryParse(node.Commit?.Oid, out var commit) ? commit : null,
        };
    }

    private static List<(string Kind, DateTimeOffset At)> TurnsOf(PullRequestState state, IReadOnlyList<PullRequestTurn> read)
    {
        List<(string Kind, DateTimeOffset At)> turns =
        [
            .. read.Where(static t => t.Kind is not (PullRequestTurnKind.ForcePushed or PullRequestTurnKind.Retargeted))
                .Select(static t => (KindOf(t.Kind), t.At)),
        ];
        if (state.ClosedAt is not null && turns.FindLastIndex(static t => t.Kind == FactKinds.PullRequestClosed) is >= 0 and var last)
        {
            // The state tells of it, as merged or closed.
            turns.RemoveAt(last);
        }

        // Nothing tells that it was opened as a draft, but what it became first.
        var first = turns.Find(static t => t.Kind is FactKinds.PullRequestReady or FactKinds.PullRequestDrafted).Kind;
        if (first == FactKinds.PullRequestReady || (first is null && state.IsDraft))
        {
            turns.Insert(0, (FactKinds.PullRequestDrafted, state.CreatedAt));
        }

        return turns;
    }

    private static string KindOf(PullRequestTurnKind kind) => kind switch
    {
        PullRequestTurnKind.Ready => FactKinds.PullRequestReady,
        PullRequestTurnKind.Drafted => FactKinds.PullRequestDrafted,
        PullRequestTurnKind.Reopened => FactKinds.PullRequestReopened,
        _ => FactKinds.PullRequestClosed,
    };
}
