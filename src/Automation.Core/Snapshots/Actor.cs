namespace Automation.Core.Snapshots;

/// <summary>An account that did something. A deleted account is GitHub's <c>ghost</c>.</summary>
public sealed record Actor(string Login, ActorKind Kind = ActorKind.User)
{
    /// <summary>The account that GitHub shows in place of a deleted one.</summary>
    public static Actor Ghost { get; } = new("ghost");

    /// <summary>True for Apps and for logins that end in <c>[bot]</c>.</summary>
    public bool IsBot => Kind == ActorKind.Bot || Login.EndsWith("[bot]", StringComparison.Ordinal);

    /// <summary>GitHub compares logins without regard to case.</summary>
    public bool Is(string login) => string.Equals(Login, login, StringComparison.OrdinalIgnoreCase);
}
