namespace Automation.Core.Practices.ConventionalCommits.Rules;

/// <summary>
/// Trigger: every message with a scope, where policy lists <c>scopes</c>. Conditions: the scope is listed, or none of <c>value</c> with
/// <c>when: never</c>; of several scopes each one or the whole. Result: an error that lists the scopes.
/// </summary>
internal sealed class ScopeEnumRule : MessageRule
{
    public override string Id => "scope-enum";

    public override Severity? DefaultSeverity => Severity.Error;

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = "Every message with a scope, where `scopes` in the policy is not empty.",
        Conditions = "The scope is one of `value`, or of `scopes` in the policy where that is empty, in any letter case; of several, each "
            + "is. With `when: never` none of them is one of `value`.",
        Result = "The scope that is not listed is quoted, and the listed ones follow.",
        Why = "Scopes group the changelog; a scope that nobody agreed on makes a group of its own.",
        Fix = "Use a listed scope, leave it out, or add it to `scopes` in the policy.",
        Source = $"Point 4 of {Specification}",
    };

    public override IReadOnlyList<RuleOption> Options { get; } =
    [
        When.Option(When.Always, "the scope is one of `value`"),
        new("value", Array.Empty<string>(), "Scopes; none: those of `scopes` in the policy."),
        ScopeParts.Delimiters,
    ];

    public override string? SkipReason(CommitSubject subject) =>
        subject.Settings.Scopes.Count == 0 && subject.Settings.Rules.GetValueOrDefault(Id)?.Options.ContainsKey("value") != true
            ? "The policy lists no scopes: any scope is allowed."
            : null;

    protected override IEnumerable<Problem> Find(LintedMessage message, CommitSubject subject, RuleOptions options)
    {
        if (message.Message.Scope is not { } scope)
        {
            return [];
        }

        var listed = options.List("value");
        IReadOnlyCollection<string> scopes = listed.Count > 0 ? listed : [.. subject.Settings.Scopes.Keys];
        var parts = ScopeParts.Of(scope, options.List("delimiters"), scopes);
        var never = When.IsNever(options);
        var wrong = never && listed.Count == 0 ? null : parts.FirstOrDefault(part => IsListed(part) == never);
        return wrong is null ? []
            : never ? [new($"scope \"{Quotation.Of(wrong)}\" is not allowed", "replace the scope or leave it out")]
            : [new(
                $"scope \"{Quotation.Of(wrong)}\" is not one of {string.Join(", ", scopes.Order(StringComparer.Ordinal))}",
                "replace the scope by a listed one or leave it out")];

        bool IsListed(string text) => scopes.Contains(text, StringComparer.OrdinalIgnoreCase);
    }
}
