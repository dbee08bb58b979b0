using Automation.Core.Snapshots;
using Automation.Testing;

namespace Automation.Core.Tests.Decisions.Due;

/// <summary>Records of the base branch, with what they say.</summary>
internal static class StandingRecords
{
    public static PullRequestBuilder Stands(this PullRequestBuilder pullRequest, string path, string? status = "accepted") =>
        pullRequest.Stands(new StandingDecision { Path = path, Status = status });

    public static PullRequestBuilder Stands(this PullRequestBuilder pullRequest, StandingDecision decision) =>
        pullRequest.BaseRecord(decision.Path).With(s => s with
        {
            Decisions = s.Decisions with { Standing = [.. s.Decisions.Standing, decision] },
        });

    public static PullRequestBuilder Says(this PullRequestBuilder pullRequest, string? description) =>
        pullRequest.With(s => s with { Body = description });

    /// <summary>The folders at the root of the base branch.</summary>
    public static PullRequestBuilder Folders(this PullRequestBuilder pullRequest, params string[]? names) =>
        pullRequest.With(s => s with { Decisions = s.Decisions with { RootFolders = names } });
}
