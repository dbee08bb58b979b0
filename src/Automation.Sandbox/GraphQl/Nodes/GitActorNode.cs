using Automation.Git.Repositories;

namespace Automation.Sandbox.GraphQl.Nodes;

/// <summary>Somebody whom a commit names. Bots are no users, so theirs is null, as on GitHub.</summary>
internal sealed record GitActorNode(string? Name, string? Email, ActorNode? User)
{
    public static GitActorNode Of(GitIdentity identity) => new(identity.Name, identity.Email, UserOf(AccountNames.Of(identity)));

    public static GitActorNode Of(CommitPerson person) => new(person.Name, person.Email, UserOf(person.Account));

    private static ActorNode? UserOf(Actor? actor) => actor is null || actor.IsBot ? null : ActorNode.Of(actor);
}
