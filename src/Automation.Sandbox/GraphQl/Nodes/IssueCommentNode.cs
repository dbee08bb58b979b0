using Automation.Sandbox.Json;
using Automation.Sandbox.Model;
using Automation.Sandbox.Store;

namespace Automation.Sandbox.GraphQl.Nodes;

/// <summary>A comment, of the App or of a person.</summary>
internal sealed class IssueCommentNode(IssueComment comment)
{
    public string Id { get; } = NodeIds.OfComment(comment.Id);

    public string FullDatabaseId { get; } = comment.Id.ToString(CultureInfo.InvariantCulture);

    public ActorNode Author { get; } = new(comment.Author ?? SandboxIds.AppSlug, IsBot: comment.Author is null);

    public string Body { get; } = comment.Body;

    public string CreatedAt { get; } = comment.CreatedAt.ToGitHub();

    public bool ViewerDidAuthor { get; } = comment.Author is null;
}
