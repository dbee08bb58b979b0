namespace Automation.Core.Practices.ConventionalCommits.Rules;

/// <summary>
/// Trigger: every message with footers. Conditions: no line has more than <c>value</c> characters, but for those that cannot be wrapped.
/// Result: a warning.
/// </summary>
internal sealed class FooterMaxLineLengthRule : MessageRule
{
    /// <summary>Characters between a footer's token and its value.</summary>
    private const int Separator = 2;

    public override string Id => "footer-max-line-length";

    public override Severity? DefaultSeverity => Severity.Warning;

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = "Every commit message with footers.",
        Conditions = "No line of a footer has more than `value` characters; lines that cannot be wrapped pass: "
            + "with a web address, in a block of code, in a table, trailers that name a person.",
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
               where footer.Value.Length + footer.Token.Length > limit - Separator
               let found = LongLines.Measure(footer.ToString(), limit)
               where found.Count > 0
               select new Problem(
                   $"footer \"{Quotation.Of(footer.Token)}\" has a line of {found.Longest} characters; the limit is {limit}",
                   $"wrap the footer at {limit} characters");
    }
}
