using Automation.Core.Patterns;

namespace Automation.Core.Practices.ConventionalCommits.Rules;

/// <summary>
/// Trigger: every message whose scope stands for paths in the policy. Conditions: the pull request changes a file under one of them.
/// Result: a warning that names the patterns. Fix: the scope that fits the files.
/// </summary>
internal sealed class ScopePathsRule : MessageRule
{
    public override string Id => "scope-paths";

    public override Severity? DefaultSeverity => Severity.Warning;

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = "Every message whose scope has path patterns in the policy's `scopes`.",
        Conditions = "At least one changed file matches a pattern of the scope.",
        Result = "The scope and its patterns are quoted.",
        Why = "A scope that does not fit the change misleads whoever reads the changelog for that part.",
        Fix = "Use the scope of the part that changed.",
    };

    public override string? SkipReason(CommitSubject subject) =>
        subject.Settings.Scopes.Values.All(patterns => patterns.Count == 0) ? "The policy ties no scope to paths."
        : subject.ChangedPaths is null ? "The changed files are not all known."
        : null;

    protected override IEnumerable<Problem> Find(LintedMessage message, CommitSubject subject, RuleOptions options)
    {
        if (message.Message.Scope is not { } scope || subject.ChangedPaths is not { } paths)
        {
            return [];
        }

        return from listed in subject.Settings.Scopes
               where listed.Value.Count > 0 && Names(scope, listed.Key) && !TouchesAny(listed.Value, paths)
               select new Problem(
                   $"scope \"{listed.Key}\" stands for {string.Join(", ", listed.Value)}, and no changed file is there",
                   "use the scope of the part that changed, or none");
    }

    private static bool Names(string scope, string listed) =>
        scope.Equals(listed, StringComparison.OrdinalIgnoreCase)
        || ScopeParts.Of(scope).Contains(listed, StringComparer.OrdinalIgnoreCase);

    private static bool TouchesAny(IReadOnlyList<string> patterns, IReadOnlyList<string> paths) =>
        patterns.Select(text => new PathPattern(text)).Any(pattern => paths.Any(pattern.IsMatch));
}
