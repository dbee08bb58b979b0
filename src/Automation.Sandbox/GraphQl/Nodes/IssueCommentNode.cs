using Automation.Sandbox.Json;
using Automation.Sandbox.Model;
using Automation.Sandbox.Store;

namespace Automation.Sandbox.GraphQl.Nodes;

/// <summary>A comment, which is always the App's own.</summary>
internal sealed class IssueCommentNode(IssueComment comment)
{
    public string FullDatabaseId { get; } = comment.Id.ToString(CultureInfo.InvariantCulture);

    public ActorNode Author { get; } = new(SandboxIds.AppSlug, IsBot: true);

    public string Body { get; } = comment.Body;

    public string CreatedAt { get; } = comment.CreatedAt.ToGitHub();

    public bool ViewerDidAuthor { get; } = true;
}
