using Automation.Core.Policies;
using Automation.Core.Practices;
using Automation.Core.Practices.Review;
using Automation.Testing;

namespace Automation.Core.Tests.Review;

/// <summary>Runs the review practice over a built pull request.</summary>
internal static class ReviewRun
{
    public static PracticeResult Of(PullRequestBuilder pullRequest, ReviewSettings? settings = null, ExemptSettings? exempt = null, DateTimeOffset? now = null)
    {
        var policy = EffectivePolicy.Default with
        {
            Policy = AutomationPolicy.Default with
            {
                Review = settings ?? new ReviewSettings(),
                Exempt = exempt ?? new ExemptSettings(),
            },
        };
        return new ReviewPractice().Evaluate(pullRequest.Build(), policy, now ?? PullRequestBuilder.Opened.AddHours(4));
    }

    /// <summary>A reviewed pull request: one approval, and whatever the test adds.</summary>
    public static PullRequestBuilder Approved() => new PullRequestBuilder().Review("hubot", Snapshots.ReviewState.Approved);

    /// <summary>Settings that switch a rule on as a warning, with options.</summary>
    public static ReviewSettings With(string rule, params (string Name, object Value)[] options) => new()
    {
        Rules = new Dictionary<string, RuleOverride>
        {
            [rule] = new() { Severity = Severity.Warning, Options = options.ToDictionary(o => o.Name, o => o.Value) },
        },
    };

    public static IReadOnlyList<Finding> FindingsOf(this PracticeResult result, string rule) =>
        [.. result.Findings.Where(f => f.Rule == $"review/{rule}")];

    /// <summary>The only finding of a rule.</summary>
    public static Finding FindingOf(this PracticeResult result, string rule) => Assert.Single(result.FindingsOf(rule));

    public static string? SkipReasonOf(this PracticeResult result, string rule) =>
        result.Skipped.SingleOrDefault(s => s.Rule == $"review/{rule}")?.Reason;
}
