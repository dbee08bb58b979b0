namespace Automation.Core.Practices.ConventionalCommits.Rules;

/// <summary>
/// Trigger: every message whose first line parses. Conditions: it does not end with the full stop in <c>value</c>; an ellipsis passes.
/// Result: an error with the corrected line.
/// </summary>
internal sealed class SubjectFullStopRule() : FullStopRule(MessagePart.Subject)
{
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

    protected override bool IsLetPass(string text, string stop) => text.EndsWith(stop + stop + stop, StringComparison.Ordinal);

    protected override Problem Superfluous(CommitMessage message, string stop)
    {
        var text = $"the first line ends with \"{stop}\"";
        var without = message.Description!.TrimEnd()[..^stop.Length];
        return string.IsNullOrWhiteSpace(without)
            ? new(text, "write a description in its place")
            : Problem.WithHeader(text, CommitMessagePrinter.PrintHeader(message with { Description = without }));
    }
}
