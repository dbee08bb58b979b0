namespace Automation.Core.Practices.ConventionalCommits.Rules;

/// <summary>
/// Trigger: every message whose first line parses. Conditions: it does not end with the full stop in <c>value</c>; an ellipsis passes.
/// Result: an error with the corrected line.
/// </summary>
internal sealed class SubjectFullStopRule : MessageRule
{
    public override string Id => "subject-full-stop";

    public override Severity? DefaultSeverity => Severity.Error;

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = EveryMessage,
        Conditions = "The description does not end with `value`; three of them in a row are an ellipsis and pass.",
        Result = "The first line is quoted, with the corrected one as the fix.",
        Why = "The first line is a title, and titles have no full stop.",
        Fix = "Take the full stop away.",
        Source = Conventional,
    };

    public override IReadOnlyList<RuleOption> Options { get; } = [new("value", ".", "The character that must not end the first line.")];

    protected override IEnumerable<Problem> Find(LintedMessage message, CommitSubject subject, RuleOptions options)
    {
        var stop = options.Text("value");
        var description = message.Message.Description?.TrimEnd() ?? "";
        if (stop.Length == 0 || !description.EndsWith(stop, StringComparison.Ordinal)
            || description.EndsWith(stop + stop + stop, StringComparison.Ordinal))
        {
            return [];
        }

        var text = $"the first line ends with \"{stop}\"";
        var without = description[..^stop.Length];
        return string.IsNullOrWhiteSpace(without)
            ? [new(text, "write a description in its place")]
            : [Problem.WithHeader(text, CommitMessagePrinter.PrintHeader(message.Message with { Description = without }))];
    }
}
