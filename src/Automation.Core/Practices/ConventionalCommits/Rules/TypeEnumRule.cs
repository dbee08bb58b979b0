namespace Automation.Core.Practices.ConventionalCommits.Rules;

/// <summary>
/// Trigger: every message whose first line parses. Conditions: the type is one of policy's <c>types</c>, in any letter case; with
/// <c>when: never</c> it is none of <c>value</c>. Result: an error that lists them. Fix: the type that was meant where it is certain.
/// </summary>
internal sealed class TypeEnumRule : MessageRule
{
    public override string Id => "type-enum";

    public override Severity? DefaultSeverity => Severity.Error;

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = EveryMessage,
        Conditions = "The type is one of `value`, or of `types` in the policy where that is empty; with `when: never` it is none of `value`. "
            + "Letter case is `type-case`'s business.",
        Result = "The type is quoted, the allowed ones are listed, and the one that was meant is suggested where it is certain.",
        Why = "A type that nobody agreed on ends up in no section of the changelog.",
        Fix = "Use one of the allowed types, or add the type to `types` in the policy.",
        Source = Conventional,
    };

    public override IReadOnlyList<RuleOption> Options { get; } =
    [
        When.Option(When.Always, "the type is one of `value`"),
        new("value", Array.Empty<string>(), "Types; none: those of `types` in the policy, which also are the ones to suggest."),
    ];

    protected override IEnumerable<Problem> Find(LintedMessage message, CommitSubject subject, RuleOptions options)
    {
        if (message.Message.Type is not { } type)
        {
            return [];
        }

        var listed = options.List("value");
        if (When.IsNever(options))
        {
            return listed.Contains(type, StringComparer.OrdinalIgnoreCase)
                ? [new($"type \"{Quotation.Of(type)}\" is not allowed", "replace the type by an allowed one")]
                : [];
        }

        var types = listed.Count > 0 ? listed : subject.Settings.Types;
        return types.Contains(type, StringComparer.OrdinalIgnoreCase) ? [] : [Unknown(message.Message, type, types)];
    }

    private static Problem Unknown(CommitMessage message, string type, IReadOnlyList<string> types)
    {
        var text = $"type \"{Quotation.Of(type)}\" is not one of {string.Join(", ", types)}";
        return TypeSuggestions.For(type, types) is { } meant
            ? Problem.WithHeader(text, CommitMessagePrinter.PrintHeader(message with { Type = meant }))
            : new(text, "replace the type by an allowed one");
    }
}
