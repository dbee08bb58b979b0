namespace Automation.Core.Practices.ConventionalCommits.Rules;

/// <summary>
/// Trigger: every message whose first line parses. Conditions: the type is in lower case, or as policy has it. Result: an error with
/// the corrected line. The specification itself is content with any case (point 15).
/// </summary>
internal sealed class TypeCaseRule() : CaseRule(MessagePart.Type, When.Always, [LetterCases.Lower])
{
    public override Severity? DefaultSeverity => Severity.Error;

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = EveryMessage,
        Conditions = "The type is in a letter case of `value`.",
        Result = "The first line is quoted, with the corrected one as the fix.",
        Why = "One spelling per type keeps histories searchable, and some tools compare types letter by letter.",
        Fix = "Write the type in lower case.",
        Source = Conventional,
    };

    protected override bool? IsIn(string text, string letterCase, CommitSubject subject, RuleOptions options) =>
        LetterCases.OfName(text, letterCase);

    /// <summary>A type that nobody agreed on is no better in lower case.</summary>
    protected override string? Correct(CommitMessage message, CommitSubject subject, string letterCase, bool isWanted) => letterCase switch
    {
        _ when !subject.Settings.Types.Contains(message.Type, StringComparer.OrdinalIgnoreCase) => null,
        LetterCases.Lower when isWanted => CommitMessagePrinter.PrintHeader(message with { Type = message.Type!.ToLowerInvariant() }),
        LetterCases.Upper when isWanted => CommitMessagePrinter.PrintHeader(message with { Type = message.Type!.ToUpperInvariant() }),
        _ => null,
    };
}
