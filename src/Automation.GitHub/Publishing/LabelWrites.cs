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
            // Not by Octokit's own method, which takes the slash of a name for one of the address.
            var address = $"repositories/{target.Repository}/issues/{target.Number}/labels/{Uri.EscapeDataString(name)}";
            await client.Connection.Delete(new Uri(address, UriKind.Relative));
        }
        catch (NotFoundException)
        {
            // Somebody was faster.
        }
    }
}
