namespace Automation.Core.Practices.ConventionalCommits.Rules;

/// <summary>
/// Trigger: every message. Conditions: the first line neither begins nor ends with white space. Result: an error with the trimmed line.
/// </summary>
internal sealed class HeaderTrimRule : MessageRule
{
    public override string Id => "header-trim";

    public override Severity? DefaultSeverity => Severity.Error;

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = EveryMessage,
        Conditions = "The first line neither begins nor ends with white space.",
        Result = "The first line is quoted, with the trimmed one as the fix.",
        Why = "White space that nobody sees keeps tools from reading the type.",
        Fix = "Take the white space around the first line away.",
        Source = Conventional,
    };

    protected override IEnumerable<Problem> Find(LintedMessage message, CommitSubject subject, RuleOptions options)
    {
        var header = message.Message.Header;
        var side = char.IsWhiteSpace(header[0]) ? "begins" : "ends";
        return header.AsSpan().Trim().Length < header.Length
            ? [Problem.WithHeader($"the first line {side} with white space", header.Trim())]
            : [];
    }
}
