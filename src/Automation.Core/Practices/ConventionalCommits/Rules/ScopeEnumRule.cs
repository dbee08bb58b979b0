namespace Automation.Core.Practices.ConventionalCommits.Rules;

/// <summary>
/// Trigger: every message with a scope, where policy lists <c>scopes</c>. Conditions: the scope is listed; of several scopes
/// separated by comma, slash or backslash, each one or the whole. Result: an error that lists the scopes.
/// </summary>
internal sealed class ScopeEnumRule : MessageRule
{
    public override string Id => "scope-enum";

    public override Severity? DefaultSeverity => Severity.Error;

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = "Every message with a scope, where `scopes` in the policy is not empty.",
        Conditions = "The scope is one of `scopes`, in any letter case; of several, separated by `,`, `/` or `\\`, each is.",
        Result = "The scope that is not listed is quoted, and the listed ones follow.",
        Why = "Scopes group the changelog; a scope that nobody agreed on makes a group of its own.",
        Fix = "Use a listed scope, leave it out, or add it to `scopes` in the policy.",
        Source = $"Point 4 of {Specification}",
    };

    public override string? SkipReason(CommitSubject subject) =>
        subject.Settings.Scopes.Count == 0 ? "The policy lists no scopes: any scope is allowed." : null;

    protected override IEnumerable<Problem> Find(LintedMessage message, CommitSubject subject, RuleOptions options)
    {
        var allowed = subject.Settings.Scopes.Keys;
        if (message.Message.Scope is not { } scope || IsListed(scope))
        {
            return [];
        }

        var unknown = Array.Find(ScopeParts.Of(scope), part => !IsListed(part));
        return unknown is null
            ? []
            : [new(
                $"scope \"{Quotation.Of(unknown)}\" is not one of {string.Join(", ", allowed.Order(StringComparer.Ordinal))}",
                "replace the scope by a listed one or leave it out")];

        bool IsListed(string text) => allowed.Contains(text, StringComparer.OrdinalIgnoreCase);
    }
}
