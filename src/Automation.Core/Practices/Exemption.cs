using Automation.Core.Policies;
using Automation.Core.Snapshots;

namespace Automation.Core.Practices;

/// <summary>Tells whether policy exempts a pull request from the practices.</summary>
public static class Exemption
{
    private const string BotSuffix = "[bot]";

    /// <summary>
    /// Why the pull request is exempt, as a sentence for the report; null when it is not. Logins and labels are compared without
    /// regard to case, and an App's login with or without <c>[bot]</c>, as GitHub's two interfaces write it either way.
    /// </summary>
    public static string? Reason(PullRequestSnapshot snapshot, ExemptSettings settings)
    {
        if (settings.Authors.FirstOrDefault(login => IsAuthor(snapshot.Author, login)) is { } author)
        {
            return $"Pull requests of {author} are exempt by policy.";
        }

        return settings.Labels.FirstOrDefault(label => snapshot.Labels.Contains(label, StringComparer.OrdinalIgnoreCase)) is { } exempt
            ? $"Pull requests with the label '{exempt}' are exempt by policy."
            : null;
    }

    private static bool IsAuthor(Actor author, string login) =>
        author.Is(login)
        || (author.Kind == ActorKind.Bot && WithoutSuffix(author.Login).Equals(WithoutSuffix(login), StringComparison.OrdinalIgnoreCase));

    private static string WithoutSuffix(string login) =>
        login.EndsWith(BotSuffix, StringComparison.OrdinalIgnoreCase) ? login[..^BotSuffix.Length] : login;
}
