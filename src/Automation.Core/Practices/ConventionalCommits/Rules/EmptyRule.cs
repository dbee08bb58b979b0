namespace Automation.Core.Practices.ConventionalCommits.Rules;

/// <summary>
/// Trigger: every message that can have the part. Conditions: it is not empty, or is, as <c>when</c> says. Result: the first line is
/// quoted.
/// </summary>
internal abstract class EmptyRule(MessagePart part) : MessageRule
{
    private readonly MessagePart part = part;

    public sealed override string Id { get; } = $"{part.Id}-empty";

    public override Severity? DefaultSeverity => null;

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = part.IsOfHeader ? EveryMessage : WholeMessageRule.EveryWholeMessage,
        Conditions = $"The message has a {part.Noun}, or has none, as `when` says.",
        Result = "The first line is quoted.",
        Why = "Messages that all have the same parts can be relied on.",
        Fix = $"Write a {part.Noun}, or take it away.",
        Source = Conventional,
    };

    public sealed override IReadOnlyList<RuleOption> Options { get; } = [When.Option(When.Never, $"the {part.Noun} is empty")];

    protected override bool AppliesTo(LintedMessage message) =>
        base.AppliesTo(message) && (part.IsOfHeader || WholeMessageRule.IsWhole(message));

    protected sealed override IEnumerable<Problem> Find(LintedMessage message, CommitSubject subject, RuleOptions options) =>
        IsEmpty(message.Message) is not { } isEmpty || isEmpty != When.IsNever(options) ? []
        : isEmpty ? [Missing(subject)]
        : [new($"there is a {part.Noun}, and there must be none", $"take the {part.Noun} away")];

    /// <summary>Null where it cannot be told, since the first line does not parse.</summary>
    protected virtual bool? IsEmpty(CommitMessage message) => string.IsNullOrEmpty(part.Read(message));

    protected virtual Problem Missing(CommitSubject subject) => new($"there is no {part.Noun}", $"write a {part.Noun}");
}
