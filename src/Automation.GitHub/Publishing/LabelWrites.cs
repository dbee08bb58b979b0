using Automation.Core.Ports;
using Automation.Core.Reporting;
using Octokit;

namespace Automation.GitHub.Publishing;

/// <summary>
/// Labels, by REST: there they go by their names, and what the repository does not have is made. GraphQL takes ids, of labels that are
/// there, and each would have to be asked for.
/// </summary>
internal static class LabelWrites
{
    public static Task SendAsync(GitHubClient client, PullRequestKey target, ReportWrite write) => write switch
    {
        ReportWrite.AddLabels w => client.Issue.Labels.AddToIssue(target.Repository.Value, target.Number, [.. w.Names]),
        ReportWrite.RemoveLabel w => RemoveAsync(client, target, w.Name),
        _ => throw new PermanentException($"No one knows how to label by a {write.GetType().Name}."),
    };

    /// <summary>One that is not there is off, which is all that was wanted.</summary>
    private static async Task RemoveAsync(GitHubClient client, PullRequestKey target, string name)
    {
        try
        {
            await client.Issue.Labels.RemoveFromIssue(target.Repository.Value, target.Number, name);
        }
        catch (NotFoundException)
        {
            // Somebody was faster.
        }
    }
}
