using Automation.Git.Repositories;

namespace Automation.Sandbox.GraphQl.Nodes;

/// <summary>The author of a commit. Bots are no users, so theirs is null, as on GitHub.</summary>
internal sealed record GitActorNode(string Name, string Email, ActorNode? User)
{
    public static GitActorNode Of(GitIdentity identity)
    {
        var actor = AccountNames.Of(identity);
        return new GitActorNode(identity.Name, identity.Email, actor.IsBot ? null : ActorNode.Of(actor));
    }
}
