namespace Automation.Core.Snapshots;

/// <summary>An account that did something. A deleted account is GitHub's <c>ghost</c>.</summary>
public sealed record Actor(string Login, ActorKind Kind = ActorKind.User)
{
    private const string BotSuffix = "[bot]";

    /// <summary>The account that GitHub shows in place of a deleted one.</summary>
    public static Actor Ghost { get; } = new("ghost");

    /// <summary>True for Apps and for logins that end in <c>[bot]</c>.</summary>
    public bool IsBot => Kind == ActorKind.Bot || Login.EndsWith(BotSuffix, StringComparison.Ordinal);

    /// <summary>GitHub compares logins without regard to case.</summary>
    public bool Is(string login) => string.Equals(Login, login, StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// <see cref="Is"/> for a login that a person wrote: an App's counts with or without <c>[bot]</c>, as GitHub's two interfaces write it
    /// either way.
    /// </summary>
    public bool IsNamed(string login) =>
        Is(login) || (Kind == ActorKind.Bot && WithoutSuffix(Login).Equals(WithoutSuffix(login), StringComparison.OrdinalIgnoreCase));

    private static string WithoutSuffix(string login) =>
        login.EndsWith(BotSuffix, StringComparison.OrdinalIgnoreCase) ? login[..^BotSuffix.Length] : login;
}
