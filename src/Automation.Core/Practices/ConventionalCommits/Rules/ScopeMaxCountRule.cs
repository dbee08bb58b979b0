namespace Automation.Core.Practices.ConventionalCommits.Rules;

/// <summary>
/// Trigger: every message with a scope. Conditions: it names at most <c>value</c> scopes. Result: the number is given. Off by default.
/// </summary>
internal sealed class ScopeMaxCountRule : MessageRule
{
    public override string Id => "scope-max-count";

    public override Severity? DefaultSeverity => null;

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = "Every message with a scope.",
        Conditions = "It names at most `value` scopes.",
        Result = "The first line is quoted, and the number of scopes is given.",
        Why = "A change to many parts is easier to review, to revert and to find in several commits.",
        Fix = "Split the change, or name the part that it is about.",
        Source = $"Point 4 of {Specification}",
    };

    public override IReadOnlyList<RuleOption> Options { get; } =
        [new("value", 1, "Most scopes of a message.", Minimum: 1), ScopeParts.Delimiters];

    protected override IEnumerable<Problem> Find(LintedMessage message, CommitSubject subject, RuleOptions options)
    {
        var limit = options.Number("value");
        return message.Message.Scope is { } scope
            && ScopeParts.Of(scope, options.List("delimiters"), subject.KnownScopes).Count is var count && count > limit
            ? [new($"it names {count} scopes; the limit is {limit}", "name fewer scopes, or split the change")]
            : [];
    }
}
