namespace Automation.Sandbox.GraphQl.Nodes;

/// <summary>An account: <c>Bot</c> or <c>User</c>.</summary>
internal sealed record ActorNode(string Login, bool IsBot)
{
    /// <summary>GraphQL tells a bot's login without the suffix that REST gives it.</summary>
    private const string Suffix = "[bot]";

    public static ActorNode Of(Actor actor)
    {
        var login = actor.IsBot && actor.Login.EndsWith(Suffix, StringComparison.Ordinal) ? actor.Login[..^Suffix.Length] : actor.Login;
        return new ActorNode(login, actor.IsBot);
    }
}
