using Automation.Cli.Documents;
using Automation.Core.Identity;
using Automation.Core.Ports;
using Automation.Sandbox.Model;
using Automation.Sandbox.Requests;

namespace Automation.Cli.Replaying;

/// <summary>Requests, and the evaluations that they were made for. A store goes on from what it holds: figures are differences.</summary>
internal sealed record RequestFigures(long Reads, long Writes, long Evaluations)
{
    /// <summary>The figures up to now. Each evaluation claims its pull request once, and raises the row's fence by that.</summary>
    public static async Task<RequestFigures> NowAsync(
        RequestCounter counter, IPullRequestStore rows, SandboxGitHub gitHub, CancellationToken cancellationToken)
    {
        var evaluations = 0L;
        foreach (var pullRequest in gitHub.History.PullRequests)
        {
            var key = new PullRequestKey(SandboxIds.Installation, SandboxIds.Repository, pullRequest.Number);
            evaluations += (await rows.GetAsync(key, cancellationToken))?.Value.Fence ?? 0;
        }

        return new RequestFigures(counter.Total(RequestAccess.Read), counter.Total(RequestAccess.Write), evaluations);
    }

    /// <summary>What came since.</summary>
    public RequestFigures Since(RequestFigures before) =>
        new(Reads - before.Reads, Writes - before.Writes, Evaluations - before.Evaluations);

    /// <summary>The mean, for people.</summary>
    public string PerEvaluation(long requests) => ((double)requests / Evaluations).ToString("F1", CultureInfo.InvariantCulture);

    public ReplayRequests ToDocument() => new(Reads, Writes);
}
