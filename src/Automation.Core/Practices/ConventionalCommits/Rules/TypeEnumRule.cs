namespace Automation.Core.Practices.ConventionalCommits.Rules;

/// <summary>
/// Trigger: every message whose first line parses. Conditions: the type is one of policy's <c>types</c>, in any letter case. Result:
/// an error that lists them. Fix: the type that was meant where it is certain.
/// </summary>
internal sealed class TypeEnumRule : MessageRule
{
    public override string Id => "type-enum";

    public override Severity? DefaultSeverity => Severity.Error;

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = EveryMessage,
        Conditions = "The type is one of `types` in the policy. Letter case is `type-case`'s business.",
        Result = "The type is quoted, the allowed ones are listed, and the one that was meant is suggested where it is certain.",
        Why = "A type that nobody agreed on ends up in no section of the changelog.",
        Fix = "Use one of the allowed types, or add the type to `types` in the policy.",
        Source = Conventional,
    };

    protected override IEnumerable<Problem> Find(LintedMessage message, CommitSubject subject, RuleOptions options)
    {
        var types = subject.Settings.Types;
        if (message.Message.Type is not { } type || types.Contains(type, StringComparer.OrdinalIgnoreCase))
        {
            return [];
        }

        var text = $"type \"{Quotation.Of(type)}\" is not one of {string.Join(", ", types)}";
        return TypeSuggestions.For(type, types) is { } meant
            ? [Problem.WithHeader(text, CommitMessagePrinter.PrintHeader(message.Message with { Type = meant }))]
            : [new(text, "replace the type by an allowed one")];
    }
}
