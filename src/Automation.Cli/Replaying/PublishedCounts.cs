using Automation.Sandbox.Model;

namespace Automation.Cli.Replaying;

/// <summary>How much stands on the stand-in GitHub.</summary>
internal sealed record PublishedCounts(int CheckRuns, int Comments)
{
    public static async Task<PublishedCounts> OfAsync(SandboxGitHub gitHub)
    {
        var checkRuns = 0;
        var comments = 0;
        foreach (var head in gitHub.History.PullRequests.Select(p => p.Head).Distinct())
        {
            checkRuns += (await gitHub.Store.CheckRuns.ListAsync(head)).Count;
        }

        foreach (var pullRequest in gitHub.History.PullRequests)
        {
            comments += (await gitHub.Store.Comments.ListAsync(pullRequest.Number)).Count;
        }

        return new PublishedCounts(checkRuns, comments);
    }
}
