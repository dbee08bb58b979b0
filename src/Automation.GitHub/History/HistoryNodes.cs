using Automation.GitHub.Snapshots.Nodes;

namespace Automation.GitHub.History;

/// <summary>What the queries for pull requests and issues answer.</summary>
internal sealed record HistoryAnswer(HistoryNode? Repository);

internal sealed record HistoryNode(long? DatabaseId, PageNode<PullRequestNode>? PullRequests, PageNode<IssueNode>? Issues);

/// <summary>An issue.</summary>
internal sealed record IssueNode(
    int Number,
    string Title,
    string State,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    DateTimeOffset? ClosedAt,
    ActorNode? Author,
    MilestoneNode? Milestone,
    PageNode<NameNode>? Labels);

internal sealed record MilestoneNode(DateTimeOffset? DueOn);

/// <summary>A change of a branch (<c>activity</c> of REST).</summary>
internal sealed record ActivityNode(string Before, string After, DateTimeOffset Timestamp, string ActivityType, LoginNode? Actor);

/// <summary>What REST tells of all rate limits.</summary>
internal sealed record RateLimitsNode(RateResourcesNode? Resources);

internal sealed record RateResourcesNode(RateNode? Core, RateNode? Graphql);

/// <param name="Reset">Seconds since 1970.</param>
internal sealed record RateNode(int Limit, int Remaining, long Reset);
