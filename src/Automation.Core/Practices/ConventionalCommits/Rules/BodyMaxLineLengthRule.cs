namespace Automation.Core.Practices.ConventionalCommits.Rules;

/// <summary>
/// Trigger: every message with a body. Conditions: no line has more than <c>value</c> characters, but for those that cannot be wrapped.
/// Result: a warning, because unwrapped prose is a matter of taste on GitHub.
/// </summary>
internal sealed class BodyMaxLineLengthRule : MessageRule
{
    public override string Id => "body-max-line-length";

    public override Severity? DefaultSeverity => Severity.Warning;

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = "Every commit message with a body.",
        Conditions = "No line of the body has more than `value` characters; lines that cannot be wrapped pass: "
            + "with a web address, in a block of code, in a table, trailers that name a person.",
        Result = "The number of such lines and the longest one's length are given.",
        Why = "Terminals and mail programs do not wrap commit messages.",
        Fix = "Wrap the body's lines.",
        Source = Conventional,
    };

    public override IReadOnlyList<RuleOption> Options { get; } = [new("value", 100, "Most characters of a line.", Minimum: 1)];

    protected override IEnumerable<Problem> Find(LintedMessage message, CommitSubject subject, RuleOptions options)
    {
        var limit = options.Number("value");
        return message.Message.Body is { } body && LongLines.Measure(body, limit) is { Count: > 0 } found
            ? [new(
                $"{Plural.Of(found.Count, "line of the body is", "lines of the body are")} longer than {limit} characters"
                    + $"{(found.Count > 1 ? ", the longest has" : ", it has")} {found.Longest}",
                $"wrap the body at {limit} characters")]
            : [];
    }
}
