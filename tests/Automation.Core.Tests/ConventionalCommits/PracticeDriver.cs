using Automation.Core.Policies;
using Automation.Core.Practices;
using Automation.Core.Practices.ConventionalCommits;
using Automation.Core.Snapshots;
using Automation.Testing;

namespace Automation.Core.Tests.ConventionalCommits;

/// <summary>Runs the practice over a pull request; tests say only what is different about theirs.</summary>
internal static class PracticeDriver
{
    public static EffectivePolicy Policy(Func<ConventionalCommitsSettings, ConventionalCommitsSettings> change) => new()
    {
        Policy = AutomationPolicy.Default with { ConventionalCommits = change(AutomationPolicy.Default.ConventionalCommits) },
    };

    /// <summary>A policy that says something about one rule.</summary>
    public static EffectivePolicy Policy(string rule, Severity? severity = null, params (string Name, object Value)[] options) =>
        Policy(settings => settings with
        {
            Rules = new Dictionary<string, RuleOverride>
            {
                [rule] = new() { Severity = severity, Options = options.ToDictionary(o => o.Name, o => o.Value) },
            },
        });

    public static PracticeResult Evaluate(PullRequestBuilder pullRequest, EffectivePolicy? policy = null) =>
        new ConventionalCommitsPractice().Evaluate(
            pullRequest.Build(), policy ?? EffectivePolicy.Default, PullRequestBuilder.Opened.AddHours(3));

    /// <summary>The findings on one commit of a local branch, without the practice's prefix.</summary>
    public static IReadOnlyList<Finding> FindingsOn(string message, EffectivePolicy? policy = null) =>
        [.. Evaluate(Titled(null).Commit(message), policy).Findings.Select(f => f with { Rule = f.Rule.Split('/')[1] })];

    /// <summary>The only finding on one commit, which must be of a rule.</summary>
    public static Finding FindingOn(string message, string rule, EffectivePolicy? policy = null)
    {
        var finding = Assert.Single(FindingsOn(message, policy));
        Assert.Equal(rule, finding.Rule);
        return finding;
    }

    /// <summary>Whether a rule, switched on, has something against a commit of a local branch.</summary>
    public static bool Finds(string rule, string message, params (string Name, object Value)[] options) =>
        FindingsOn(message, Policy(rule, Severity.Error, options)).Any(finding => finding.Rule == rule);

    public static PullRequestBuilder Titled(string? title) => new PullRequestBuilder().With(s => s with { Title = title });

    public static PullRequestBuilder Merging(this PullRequestBuilder pullRequest, bool squash, bool mergeCommit, bool rebase) =>
        pullRequest.MergingBy(new MergeSettings(squash, mergeCommit, rebase));

    public static PullRequestBuilder MergingBy(this PullRequestBuilder pullRequest, MergeSettings settings) =>
        pullRequest.With(s => s with { Repository = s.Repository with { Merge = settings } });
}
