namespace Automation.Core.Practices.ConventionalCommits.Rules;

/// <summary>
/// Trigger: every message with footers. Conditions: a blank line stands before them. Result: an error where they follow the first line
/// directly, which breaks the specification; a warning where trailers such as <c>Signed-off-by</c> stick to the body's last
/// paragraph, so that tools read them as prose.
/// </summary>
internal sealed class FooterLeadingBlankRule : MessageRule
{
    public override string Id => "footer-leading-blank";

    public override Severity? DefaultSeverity => Severity.Error;

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = "Every commit message with footers, or with lines that look like them at its end.",
        Conditions = "A blank line stands before the first footer.",
        Result = "An error below the first line; a warning where a trailer such as `Signed-off-by:` ends a paragraph of the body.",
        Why = "Without the blank line a footer is a part of the body, and tools do not see it.",
        Fix = "Put a blank line before the first footer.",
        Source = $"Point 8 of {Specification}; {Conventional}",
    };

    public override IReadOnlyList<RuleOption> Options { get; } =
        [When.Option(When.Always, "a blank line stands before the footers")];

    protected override IEnumerable<Problem> Find(LintedMessage message, CommitSubject subject, RuleOptions options)
    {
        const string Change = "put a blank line before the first footer";
        return message.Message switch
        {
            _ when When.IsNever(options) => ForbidBlank(message.Message),
            { IsCrowded: true, Body: null } => [new("the footers begin without a blank line below the first line", Change)],
            { Footers: [], Body: { } body } when EndsWithTrailer(body) =>
                [new("a trailer follows the body without a blank line, so it is not a footer", Change, Severity.Warning)],
            _ => [],
        };
    }

    /// <summary>Footers are what follows a blank line, unless they follow the first line.</summary>
    private static Problem[] ForbidBlank(CommitMessage message) =>
        message.Footers.Count == 0 || message is { IsCrowded: true, Body: null }
            ? []
            : [new("a blank line stands before the footers", "take the blank line before the first footer away")];

    private static bool EndsWithTrailer(string body) => Trailers.IsPerson(body.AsSpan(body.LastIndexOf('\n') + 1));
}
