namespace Automation.Sandbox.GraphQl.Nodes;

internal sealed record PullRequestCommitNode(CommitNode Commit);
