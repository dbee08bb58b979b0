using System.Text.Json.Nodes;
using Automation.Core.Ports;
using Automation.GitHub.GraphQl;
using Automation.GitHub.Http;
using Automation.GitHub.Snapshots.Nodes;

namespace Automation.GitHub.Snapshots;

/// <summary>Reads the pages that the first answer had no room for: the next one of every connection in one request.</summary>
internal sealed class PullRequestPages(InstallationClient client, RepositoryName name, int number)
{
    /// <summary>Far above any pull request that people work with; beyond it the rest is reported as not read.</summary>
    private const int MaxPages = 100;

    /// <summary>The pull request with its connections as far as they can be read. One that may not be read stays null.</summary>
    public async Task<PullRequestNode> ReadAllAsync(PullRequestNode first, CancellationToken cancellationToken)
    {
        var whole = first;
        var last = first;
        for (var page = 1; page < MaxPages && HasMore(last); page++)
        {
            var next = await ReadAsync(last, cancellationToken);
            whole = whole with
            {
                Commits = Join(whole.Commits, next.Commits),
                Reviews = Join(whole.Reviews, next.Reviews),
                ReviewThreads = Join(whole.ReviewThreads, next.ReviewThreads),
                TimelineItems = Join(whole.TimelineItems, next.TimelineItems),
                Comments = Join(whole.Comments, next.Comments),
            };
            last = next with
            {
                Commits = Onward(last.Commits, next.Commits),
                Reviews = Onward(last.Reviews, next.Reviews),
                ReviewThreads = Onward(last.ReviewThreads, next.ReviewThreads),
                TimelineItems = Onward(last.TimelineItems, next.TimelineItems),
                Comments = Onward(last.Comments, next.Comments),
            };
        }

        return whole;
    }

    private static bool HasMore(PullRequestNode page) =>
        Next(page.Commits) is not null
        || Next(page.Reviews) is not null
        || Next(page.ReviewThreads) is not null
        || Next(page.TimelineItems) is not null
        || Next(page.Comments) is not null;

    private async Task<PullRequestNode> ReadAsync(PullRequestNode last, CancellationToken cancellationToken)
    {
        var variables = new JsonObject { ["owner"] = name.Owner, ["name"] = name.Name, ["number"] = number };
        Ask("commits", Next(last.Commits));
        Ask("reviews", Next(last.Reviews));
        Ask("threads", Next(last.ReviewThreads));
        Ask("turns", Next(last.TimelineItems));
        Ask("comments", Next(last.Comments));
        var answer = await client.QueryAsync(
            GraphQlDocuments.FurtherPages, variables, NodesJson.Default.GraphQlAnswerPullRequestAnswer, cancellationToken);
        return answer is { IsWhole: true, Data.Repository.PullRequest: { } pullRequest }
            ? pullRequest
            : throw new TransientException($"GitHub could not read a further page: {answer.Complaint}");

        void Ask(string connection, string? cursor)
        {
            variables[connection] = cursor;
            variables[$"more{char.ToUpperInvariant(connection[0])}{connection[1..]}"] = cursor is not null;
        }
    }

    private static string? Next<T>(PageNode<T>? page)
        where T : class => page?.PageInfo?.Next;

    /// <summary>The page to go on from; null where there is none, or where the cursor stands still.</summary>
    private static PageNode<T>? Onward<T>(PageNode<T>? last, PageNode<T>? next)
        where T : class => Next(last) is { } cursor && Next(next) != cursor ? next : null;

    private static PageNode<T>? Join<T>(PageNode<T>? whole, PageNode<T>? next)
        where T : class => next is null || whole is null ? whole : whole with { Nodes = [.. whole.Nodes ?? [], .. next.Nodes ?? []] };
}
