namespace Automation.Core.Practices.ConventionalCommits.Rules;

/// <summary>
/// Trigger: every message with the part. Conditions: it does not end with the full stop in <c>value</c>, or does, as <c>when</c> says.
/// Result: the first line is quoted.
/// </summary>
internal abstract class FullStopRule(MessagePart part) : MessageRule
{
    private readonly MessagePart part = part;

    public sealed override string Id { get; } = $"{part.Id}-full-stop";

    public override Severity? DefaultSeverity => null;

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = $"Every message with a {part.Noun}.",
        Conditions = $"The {part.Noun} does not end with `value`, or does, as `when` says.",
        Result = "The first line is quoted.",
        Why = "One style of writing reads as one text.",
        Fix = "Take the full stop away, or write it.",
        Source = Conventional,
    };

    public sealed override IReadOnlyList<RuleOption> Options { get; } =
    [
        When.Option(When.Never, $"the {part.Noun} ends with `value`"),
        new("value", ".", "The character, or characters, at the end."),
    ];

    protected sealed override IEnumerable<Problem> Find(LintedMessage message, CommitSubject subject, RuleOptions options)
    {
        var stop = options.Text("value");
        if (part.Read(message.Message)?.TrimEnd() is not { Length: > 0 } text || stop.Length == 0)
        {
            return [];
        }

        var ends = text.EndsWith(stop, StringComparison.Ordinal);
        return When.IsNever(options)
            ? ends && !IsLetPass(text, stop) ? [Superfluous(message.Message, stop)] : []
            : ends ? [] : [new($"the {part.Noun} does not end with \"{stop}\"", $"end the {part.Noun} with \"{stop}\"")];
    }

    /// <summary>Whether an end is not the one that is meant.</summary>
    protected virtual bool IsLetPass(string text, string stop) => false;

    protected virtual Problem Superfluous(CommitMessage message, string stop) =>
        new($"the {part.Noun} ends with \"{stop}\"", $"take the \"{stop}\" at the end of the {part.Noun} away");
}
