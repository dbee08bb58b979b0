using Automation.Core.Policies;
using Automation.Core.Snapshots;

namespace Automation.Core.Practices;

/// <summary>Whether policy exempts a whole pull request from every practice.</summary>
public static class Exemption
{
    /// <summary>Why the pull request is exempt, as a sentence for the report; null when it is not.</summary>
    public static string? Reason(PullRequestSnapshot snapshot, ExemptSettings exempt)
    {
        if (exempt.Authors.Any(snapshot.Author.Is))
        {
            return $"Pull requests by {snapshot.Author.Login} are exempt by policy.";
        }

        var label = snapshot.Labels.FirstOrDefault(l => exempt.Labels.Contains(l, StringComparer.OrdinalIgnoreCase));
        return label is null ? null : $"Exempt by label \"{label}\".";
    }
}
