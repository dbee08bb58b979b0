using Automation.Core.Policies;
using Automation.Core.Snapshots;

namespace Automation.Core.Practices;

/// <summary>Tells what policy exempts from a practice: whole pull requests, and single commits of others.</summary>
public static class Exemption
{
    /// <summary>Why the pull request is exempt, as a sentence for the report that names the key; null when it is not.</summary>
    /// <param name="practice">Id of the practice that asks.</param>
    public static string? Reason(PullRequestSnapshot snapshot, EffectivePolicy policy, string practice) =>
        Reason(snapshot, policy.Policy.Exempt, "exempt")
        ?? Reason(snapshot, policy.SettingsOf(practice).Exempt, $"practices.{practice}.exempt");

    /// <summary>
    /// True for a commit that an exempt author, or a bot where bots are exempt, brought into somebody else's pull request.
    /// </summary>
    /// <param name="practice">Id of the practice that asks.</param>
    public static bool OfCommit(SnapshotCommit commit, EffectivePolicy policy, string practice) =>
        commit.Author is { } author
        && (IsExempt(author, policy.Policy.Exempt) || IsExempt(author, policy.SettingsOf(practice).Exempt));

    private static bool IsExempt(Actor author, ExemptSettings settings) =>
        settings.Authors.Any(author.IsNamed) || (settings.Bots && author.IsBot);

    private static string? Reason(PullRequestSnapshot snapshot, ExemptSettings settings, string section)
    {
        if (settings.Authors.FirstOrDefault(snapshot.Author.IsNamed) is { } author)
        {
            return $"Pull requests of {author} are exempt by policy ({section}.authors).";
        }

        if (settings.Labels.FirstOrDefault(l => snapshot.Labels.Contains(l, StringComparer.OrdinalIgnoreCase)) is { } label)
        {
            return $"Pull requests with the label '{label}' are exempt by policy ({section}.labels).";
        }

        return settings.Bots && snapshot.Author.IsBot ? $"Pull requests of bots are exempt by policy ({section}.bots)." : null;
    }
}
