namespace Automation.Core.Practices.ConventionalCommits.Rules;

/// <summary>
/// Trigger: every whole message. Conditions: a footer begins with <c>value</c>, or none does, as <c>when</c> says. Result: the first line
/// is quoted. Off by default.
/// </summary>
internal sealed class TrailerExistsRule : WholeMessageRule
{
    public override string Id => "trailer-exists";

    public override Severity? DefaultSeverity => null;

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = EveryWholeMessage,
        Conditions = "A footer begins with `value`, or none does, as `when` says.",
        Result = "The first line is quoted, and the trailer is named.",
        Why = "Tools that work with a trailer, such as `Change-Id:`, need it in every commit.",
        Fix = "Add the trailer with `git commit --amend --trailer`.",
        Source = Conventional,
    };

    public override IReadOnlyList<RuleOption> Options { get; } =
    [
        When.Option(When.Always, "a footer begins with `value`"),
        new("value", "Signed-off-by:", "How the footer begins."),
    ];

    protected override IEnumerable<Problem> Find(LintedMessage message, CommitSubject subject, RuleOptions options)
    {
        var (value, never) = (options.Text("value"), When.IsNever(options));
        var exists = message.Message.Footers.Any(footer => footer.ToString().StartsWith(value, StringComparison.Ordinal));
        return exists != never ? []
            : never ? [new($"there is a footer \"{Quotation.Of(value)}\"", "take the footer away")]
            : [new($"there is no footer \"{Quotation.Of(value)}\"", $"add a footer that begins with \"{Quotation.Of(value)}\" after a blank line")];
    }
}
