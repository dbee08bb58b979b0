namespace Automation.Core.Practices.ConventionalCommits.Rules;

/// <summary>
/// Trigger: every message with footers. Conditions: no line has more than <c>value</c> characters, lines with a web address excepted.
/// Result: a warning.
/// </summary>
internal sealed class FooterMaxLineLengthRule : MessageRule
{
    public override string Id => "footer-max-line-length";

    public override Severity? DefaultSeverity => Severity.Warning;

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = "Every commit message with footers.",
        Conditions = "No line of a footer has more than `value` characters; lines with a web address pass.",
        Result = "The footer's token and its longest line's length are given.",
        Why = "Terminals and mail programs do not wrap commit messages.",
        Fix = "Wrap the footer's lines.",
        Source = Conventional,
    };

    public override IReadOnlyList<RuleOption> Options { get; } = [new("value", 100, "Most characters of a line.", Minimum: 1)];

    protected override IEnumerable<Problem> Find(LintedMessage message, CommitSubject subject, RuleOptions options)
    {
        var limit = options.Number("value");
        return from footer in message.Message.Footers
               let found = LongLines.Measure(footer.ToString(), limit)
               where found.Count > 0
               select new Problem(
                   $"footer \"{Quotation.Of(footer.Token)}\" has a line of {found.Longest} characters, {limit} are allowed",
                   $"wrap the footer at {limit} characters");
    }
}
