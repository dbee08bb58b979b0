using Automation.Sandbox.Store;

namespace Automation.Sandbox.GraphQl.Nodes;

/// <summary>What a mutation of a comment answers; after a deletion there is none.</summary>
internal sealed class CommentPayload(IssueComment? comment, IDictionary<string, object?> input)
{
    public CommentEdgeNode? CommentEdge { get; } = comment is null ? null : new(new IssueCommentNode(comment));

    public IssueCommentNode? IssueComment { get; } = comment is null ? null : new(comment);

    public object? ClientMutationId { get; } = input.TryGetValue("clientMutationId", out var id) ? id : null;
}
