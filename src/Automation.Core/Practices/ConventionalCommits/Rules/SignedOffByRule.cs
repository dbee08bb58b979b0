namespace Automation.Core.Practices.ConventionalCommits.Rules;

/// <summary>
/// Trigger: every whole message. Conditions: its last line begins with <c>value</c>, or does not, as <c>when</c> says; lines that git adds
/// to a cherry-picked commit are left out. Result: the first line is quoted. Off by default; <c>sign-off</c> also looks at who signed.
/// </summary>
internal sealed class SignedOffByRule : WholeMessageRule
{
    private const string CherryPick = "(cherry picked from commit ";

    public override string Id => "signed-off-by";

    public override Severity? DefaultSeverity => null;

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = EveryWholeMessage,
        Conditions = "The last line begins with `value`, or does not, as `when` says. `(cherry picked from commit ...)` does not count.",
        Result = "The first line is quoted.",
        Why = "The line tells where a change comes from.",
        Fix = "Run `git commit --amend --signoff`.",
        Source = Conventional,
    };

    public override IReadOnlyList<RuleOption> Options { get; } =
    [
        When.Option(When.Always, "the last line begins with `value`"),
        new("value", "Signed-off-by:", "How the last line begins."),
    ];

    protected override IEnumerable<Problem> Find(LintedMessage message, CommitSubject subject, RuleOptions options)
    {
        var (value, never) = (options.Text("value"), When.IsNever(options));
        var last = MessageTexts.LinesFromEnd(message.Message).First(line => !line.Trim().StartsWith(CherryPick, StringComparison.OrdinalIgnoreCase));
        return last.StartsWith(value, StringComparison.Ordinal) != never ? []
            : never ? [new($"the last line begins with \"{Quotation.Of(value)}\"", "take the last line away")]
            : [new($"the last line does not begin with \"{Quotation.Of(value)}\"", $"end the message with a line that begins with \"{Quotation.Of(value)}\"")];
    }
}
