using Automation.Core.Policies;
using Automation.Core.Snapshots;

namespace Automation.Core.Practices;

/// <summary>Tells what policy exempts from a practice: whole pull requests, and single commits of others.</summary>
public static class Exemption
{
    private const string BotSuffix = "[bot]";

    /// <summary>
    /// Why the pull request is exempt, as a sentence for the report; null when it is not. Logins and labels are compared without
    /// regard to case, and an App's login with or without <c>[bot]</c>, as GitHub's two interfaces write it either way.
    /// </summary>
    /// <param name="practice">Id of the practice that asks.</param>
    public static string? Reason(PullRequestSnapshot snapshot, EffectivePolicy policy, string practice)
    {
        var settings = policy.Policy.Exempt;
        if (settings.Authors.FirstOrDefault(login => IsAuthor(snapshot.Author, login)) is { } author)
        {
            return $"Pull requests of {author} are exempt by policy.";
        }

        return settings.Labels.FirstOrDefault(label => snapshot.Labels.Contains(label, StringComparer.OrdinalIgnoreCase)) is { } exempt
            ? $"Pull requests with the label '{exempt}' are exempt by policy."
            : null;
    }

    /// <summary>True for a commit that an exempt author brought into somebody else's pull request.</summary>
    public static bool OfCommit(SnapshotCommit commit, EffectivePolicy policy, string practice) =>
        commit.Author is { } author && policy.Policy.Exempt.Authors.Any(login => IsAuthor(author, login));

    private static bool IsAuthor(Actor author, string login) =>
        author.Is(login)
        || (author.Kind == ActorKind.Bot && WithoutSuffix(author.Login).Equals(WithoutSuffix(login), StringComparison.OrdinalIgnoreCase));

    private static string WithoutSuffix(string login) =>
        login.EndsWith(BotSuffix, StringComparison.OrdinalIgnoreCase) ? login[..^BotSuffix.Length] : login;
}
