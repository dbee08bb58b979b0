namespace Automation.Core.Practices.ConventionalCommits.Rules;

/// <summary>
/// Trigger: every message with the part. Conditions: it has at most <c>value</c> characters, as a reader counts them. Result: the length
/// is given. Off by default.
/// </summary>
internal abstract class MaxLengthRule(MessagePart part, int value) : MessageRule
{
    private readonly MessagePart part = part;

    public sealed override string Id { get; } = $"{part.Id}-max-length";

    public sealed override Severity? DefaultSeverity => null;

    public sealed override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = part == MessagePart.Header ? EveryMessage : $"Every message with a {part.Noun}.",
        Conditions = $"The {part.Noun} has at most `value` characters.",
        Result = "The first line is quoted, and the length is given.",
        Why = "What is short is read.",
        Fix = $"Shorten the {part.Noun}.",
        Source = Conventional,
    };

    public sealed override IReadOnlyList<RuleOption> Options { get; } =
        [new("value", value, $"Most characters of the {part.Noun}.", Minimum: 0)];

    protected sealed override IEnumerable<Problem> Find(LintedMessage message, CommitSubject subject, RuleOptions options)
    {
        var limit = options.Number("value");
        return part.Read(message.Message) is { } text && Characters.Exceed(text, limit)
            ? [new(
                $"the {part.Noun} has {Plural.Of(Characters.Count(text), "character")}; the limit is {limit}",
                $"shorten the {part.Noun}")]
            : [];
    }
}
