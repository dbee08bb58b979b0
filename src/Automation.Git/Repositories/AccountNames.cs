using System.Text.RegularExpressions;

namespace Automation.Git.Repositories;

/// <summary>
/// The account that stands for a person of a git history, which knows names and e-mail addresses only. An address of
/// <c>users.noreply.github.com</c> holds the login; otherwise it is made of the name, so that it reads well and stays the same.
/// </summary>
public static partial class AccountNames
{
    private const int MaxLoginLength = 39;

    private const string BotSuffix = "[bot]";

    /// <summary>The account in whose name GitHub itself commits.</summary>
    private const string GitHubLogin = "web-flow";

    public static Actor Of(GitIdentity identity) =>
        identity.IsGitHub ? new Actor(GitHubLogin) : Of(identity.Name, identity.Email);

    /// <summary>The account of a <c>Name &lt;address&gt;</c>, as trailers write people.</summary>
    public static Actor OfTrailer(string value) => PersonOfTrailer(value).Account!;

    internal static CommitPerson PersonOf(GitIdentity identity) => new(Of(identity), identity.Name, identity.Email);

    /// <inheritdoc cref="OfTrailer"/>
    internal static CommitPerson PersonOfTrailer(string value)
    {
        var match = NameAndAddress().Match(value);
        var name = match.Success ? match.Groups["name"].Value.Trim() : value;
        var email = match.Success ? match.Groups["address"].Value.Trim() : null;
        return new CommitPerson(Of(name, email ?? ""), name, email);
    }

    private static Actor Of(string name, string email)
    {
        var noReply = NoReplyAddress().Match(email);
        var login = noReply.Success ? noReply.Groups["login"].Value : ToLogin(name, email);
        return new Actor(login, login.EndsWith(BotSuffix, StringComparison.Ordinal) ? ActorKind.Bot : ActorKind.User);
    }

    private static string ToLogin(string name, string email)
    {
        if (name.EndsWith(BotSuffix, StringComparison.Ordinal) && Slug(name[..^BotSuffix.Length]) is { Length: > 0 } bot)
        {
            return bot + BotSuffix;
        }

        var words = Slug(name) is { Length: > 0 } ofName ? ofName : Slug(email.Split('@')[0]);
        return words.Length > 0 ? words : Actor.Ghost.Login;
    }

    private static string Slug(string text)
    {
        var slug = NotOfALogin().Replace(text.ToLowerInvariant(), "-").Trim('-');
        return slug.Length <= MaxLoginLength ? slug : slug[..MaxLoginLength].Trim('-');
    }

    [GeneratedRegex(@"^(?:\d+\+)?(?<login>[A-Za-z0-9-]+(?:\[bot\])?)@users\.noreply\.github\.com$", RegexOptions.CultureInvariant)]
    private static partial Regex NoReplyAddress();

    [GeneratedRegex(@"^(?<name>[^<>]*)<(?<address>[^<>]*)>", RegexOptions.CultureInvariant)]
    private static partial Regex NameAndAddress();

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex NotOfALogin();
}
