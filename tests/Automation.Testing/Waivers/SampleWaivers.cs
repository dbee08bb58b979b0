using Automation.Core.Snapshots;
using Automation.Core.Waivers;

namespace Automation.Testing.Waivers;

/// <summary>Waivers on the pull request of <see cref="PullRequestBuilder"/>; tests say only what is different about theirs.</summary>
public static class SampleWaivers
{
    public static Waiver Of(string rule, DateOnly? until = null) => new()
    {
        PullRequest = new PullRequestBuilder().Build().Key,
        Rule = rule,
        Reason = "generated from the published schema",
        By = "grace",
        Role = RepositoryPermission.Maintain,
        At = PullRequestBuilder.Opened.AddHours(1),
        Until = until,
        CommentId = 1001,
    };

    public static PullRequestBuilder Waived(this PullRequestBuilder builder, params Waiver[] waivers) =>
        builder.With(s => s with { Waivers = waivers });
}
