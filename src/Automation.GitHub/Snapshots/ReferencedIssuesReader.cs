using System.Text.Json.Nodes;
using Automation.Core.Policies;
using Automation.Core.Ports;
using Automation.Core.Practices.TechDebt;
using Automation.Core.Snapshots;
using Automation.GitHub.GraphQl;
using Automation.GitHub.Http;
using Automation.GitHub.Snapshots.Nodes;

namespace Automation.GitHub.Snapshots;

/// <summary>
/// Looks up the issues that new debt markers name, all in one query. Of other repositories only public ones tell anything: whoever writes
/// a number must not learn from a report what is behind it. An issue that was transferred is missing where it was.
/// </summary>
internal static class ReferencedIssuesReader
{
    private const string Issue = "issue";

    /// <param name="snapshot">With the changed files, and what <c>.gitattributes</c> say of them.</param>
    /// <param name="policy">The policy that applies to it.</param>
    public static async Task<PullRequestSnapshot> CompleteAsync(
        InstallationClient client, PullRequestSnapshot snapshot, EffectivePolicy policy, CancellationToken cancellationToken)
    {
        if (DebtNeeds.Of(snapshot, policy).Issues is not { Count: > 0 } issues)
        {
            return snapshot;
        }

        if (client.Requests >= ReviewContext.MaxRequests - 1)
        {
            return With(snapshot, [], "the issues that markers name were not read: there is too much else to read");
        }

        var answer = await client.QueryAsync(
            GraphQlDocuments.ReferencedIssues(issues.Count),
            VariablesOf(issues),
            NodesJson.Default.GraphQlAnswerIReadOnlyDictionaryStringIssueRepositoryNode,
            cancellationToken);
        var errors = answer.Errors ?? [];
        if (errors.Any(static e => e is { IsRefusal: false, Type: not GraphQlError.NotFound }))
        {
            throw new TransientException($"GitHub could not read issues: {answer.Complaint}");
        }

        var found = issues.Select((issue, i) => new Lookup(
            issue.Repository,
            issue.Number,
            IsOwn: issue.Repository == snapshot.Repository.Name,
            answer.Data?.GetValueOrDefault($"i{i}"),
            errors.FirstOrDefault(e => e.Fields is [var alias, ..] && alias == $"i{i}"))).ToList();
        return With(
            snapshot,
            [.. found.Select(static f => f.ToIssue())],
            found.Exists(static f => f is { IsOwn: true, Error.IsRefusal: true })
                ? "the App is not permitted to read the issues that markers name"
                : null);
    }

    private static PullRequestSnapshot With(PullRequestSnapshot snapshot, IReadOnlyList<ReferencedIssue> issues, string? gap) =>
        snapshot with
        {
            ReferencedIssues = issues,
            Gaps = gap is null ? snapshot.Gaps : [.. snapshot.Gaps, new SnapshotGap(SnapshotPart.ReferencedIssues, gap)],
        };

    private static JsonObject VariablesOf(IReadOnlyList<(RepositoryName Repository, int Number)> issues)
    {
        var variables = new JsonObject();
        for (var i = 0; i < issues.Count; i++)
        {
            variables[$"o{i}"] = issues[i].Repository.Owner;
            variables[$"r{i}"] = issues[i].Repository.Name;
            variables[$"n{i}"] = issues[i].Number;
        }

        return variables;
    }

    /// <summary>What GitHub said of one issue.</summary>
    private sealed record Lookup(RepositoryName Repository, int Number, bool IsOwn, IssueRepositoryNode? Node, GraphQlError? Error)
    {
        public ReferencedIssue ToIssue() => new(Repository, Number, State);

        private ReferencedIssueState State =>
            !IsOwn && Node is not { IsPrivate: false } ? ReferencedIssueState.NotChecked
            : Node?.Issue is { } issue ? issue.Closed ? ReferencedIssueState.Closed : ReferencedIssueState.Open
            : IsOwn && Error is { Type: GraphQlError.NotFound, Fields: [_, Issue] } ? ReferencedIssueState.Missing
            : ReferencedIssueState.NotChecked;
    }
}
