using Automation.Sandbox.Model;

namespace Automation.Sandbox.GraphQl.Nodes;

/// <summary>
/// A branch without any protection. The base branch of a pull request stands where the pull request left it, not where it is today.
/// </summary>
internal sealed class RefNode(SandboxGitHub gitHub, string name, CommitSha target)
{
    public const string BranchPrefix = "refs/heads/";
    private const string PullRequestPrefix = "refs/pull/";
    private const string PullRequestHead = "/head";

    public string Name { get; } = name;

    public string Prefix { get; } = BranchPrefix;

    public object? RefUpdateRule { get; }

    public object? BranchProtectionRule { get; }

    public Connection<object> Rules { get; } = Connection<object>.Empty;

    /// <summary>The pull requests whose head this branch is.</summary>
    public Connection<PullRequestNode> AssociatedPullRequests(
        string[]? states, int? first, string? after, int? last, string? before)
    {
        var found = gitHub.History.PullRequests.Where(p => p.HeadRef == Name)
            .Select(p => new PullRequestNode(gitHub, p))
            .Where(p => states is null || states.Contains(p.State));
        return Connection<PullRequestNode>.Of([.. found], first, after, last, before);
    }

    /// <summary>Null where nothing is named so, as on GitHub, where every pull request's head has a name.</summary>
    public async Task<ComparisonNode?> Compare(string headRef, CancellationToken cancellationToken) =>
        (HeadOf(headRef) ?? await gitHub.Repository.FindCommitAsync(headRef, cancellationToken)) is { } head
            ? new ComparisonNode(
                await gitHub.Repository.CountRangeAsync(target, head, cancellationToken),
                await gitHub.Repository.CountRangeAsync(head, target, cancellationToken),
                Target(),
                new CommitNode(gitHub, head))
            : null;

    public CommitNode Target() => new(gitHub, target);

    private CommitSha? HeadOf(string name) =>
        name.StartsWith(PullRequestPrefix, StringComparison.Ordinal)
        && name.EndsWith(PullRequestHead, StringComparison.Ordinal)
        && int.TryParse(name.AsSpan()[PullRequestPrefix.Length..^PullRequestHead.Length], CultureInfo.InvariantCulture, out var number)
            ? gitHub.Find(number)?.Head
            : null;
}
