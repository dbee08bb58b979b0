namespace Automation.Sandbox.GraphQl.Nodes;

internal sealed record CommentEdgeNode(IssueCommentNode Node);
