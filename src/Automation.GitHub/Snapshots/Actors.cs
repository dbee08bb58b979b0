using Automation.Core.Snapshots;
using Automation.GitHub.Snapshots.Nodes;

namespace Automation.GitHub.Snapshots;

/// <summary>Accounts as GraphQL and git name them.</summary>
internal static class Actors
{
    private const string BotSuffix = "[bot]";
    private const string NoReply = "@users.noreply.github.com";

    /// <summary>The account; a deleted one is <see cref="Actor.Ghost"/>.</summary>
    public static Actor Of(ActorNode? node)
    {
        if (node is null)
        {
            return Actor.Ghost;
        }

        var kind = Enum.TryParse<ActorKind>(node.TypeName, out var known) ? known : ActorKind.User;
        return new Actor(kind == ActorKind.Bot ? WithSuffix(node.Login) : node.Login, kind);
    }

    /// <summary>A commit's author; null when the address belongs to no account.</summary>
    public static Actor? Of(GitActorNode? author)
    {
        if (author?.User is { } user)
        {
            return new Actor(user.Login);
        }

        // GraphQL knows no accounts of Apps behind addresses, but their no-reply address holds the login.
        return OfNoReply(author?.Email) is { IsBot: true } bot ? bot : null;
    }

    /// <summary>Whom a no-reply address of GitHub's names, as <c>login@...</c> or <c>123+login@...</c>; null for other addresses.</summary>
    private static Actor? OfNoReply(string? email)
    {
        if (email?.EndsWith(NoReply, StringComparison.OrdinalIgnoreCase) != true)
        {
            return null;
        }

        var local = email[..^NoReply.Length];
        var login = local[(local.IndexOf('+', StringComparison.Ordinal) + 1)..];
        return login.Length == 0 ? null
            : new Actor(login, login.EndsWith(BotSuffix, StringComparison.Ordinal) ? ActorKind.Bot : ActorKind.User);
    }

    /// <summary>A commit's author as REST tells it; null, or an empty object of REST's, when the address belongs to no account.</summary>
    public static Actor? Of(Octokit.Author? author) => author is { Login: { Length: > 0 } login }
        ? new Actor(login, author.Type == nameof(ActorKind.Bot) ? ActorKind.Bot : ActorKind.User)
        : null;

    /// <summary>REST, webhooks and people write <c>name[bot]</c> where GraphQL writes <c>name</c>.</summary>
    private static string WithSuffix(string login) => login.EndsWith(BotSuffix, StringComparison.Ordinal) ? login : login + BotSuffix;
}
