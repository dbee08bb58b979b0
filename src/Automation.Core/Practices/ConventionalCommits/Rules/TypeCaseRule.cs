namespace Automation.Core.Practices.ConventionalCommits.Rules;

/// <summary>
/// Trigger: every message whose first line parses. Conditions: the type is in lower case (option <c>value</c>). Result: an error with
/// the corrected line. The specification itself is content with any case (point 15).
/// </summary>
internal sealed class TypeCaseRule : MessageRule
{
    private const string Lower = "lower-case";
    private const string Upper = "upper-case";

    public override string Id => "type-case";

    public override Severity? DefaultSeverity => Severity.Error;

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = EveryMessage,
        Conditions = "The type is in the letter case that `value` says.",
        Result = "The first line is quoted, with the corrected one as the fix.",
        Why = "One spelling per type keeps histories searchable, and some tools compare types letter by letter.",
        Fix = "Write the type in lower case.",
        Source = Conventional,
    };

    public override IReadOnlyList<RuleOption> Options { get; } =
        [new("value", Lower, "Letter case of the type.", Allowed: [Lower, Upper])];

    protected override IEnumerable<Problem> Find(LintedMessage message, CommitSubject subject, RuleOptions options)
    {
        var wanted = options.Text("value");
        if (message.Message.Type is not { } type)
        {
            return [];
        }

        var corrected = wanted == Upper ? type.ToUpperInvariant() : type.ToLowerInvariant();
        return corrected.Equals(type, StringComparison.Ordinal)
            ? []
            : [Problem.WithHeader(
                $"type \"{Quotation.Of(type)}\" is not in {wanted}",
                CommitMessagePrinter.PrintHeader(message.Message with { Type = corrected }))];
    }
}
