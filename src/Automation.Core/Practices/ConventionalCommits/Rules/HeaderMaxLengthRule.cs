namespace Automation.Core.Practices.ConventionalCommits.Rules;

/// <summary>
/// Trigger: every message. Conditions: the first line has at most <c>value</c> characters; a title that GitHub will squash under
/// counts with the number that GitHub appends. Result: an error, a warning where only the number makes it too long.
/// </summary>
internal sealed class HeaderMaxLengthRule : MessageRule
{
    public override string Id => "header-max-length";

    public override Severity? DefaultSeverity => Severity.Error;

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = EveryMessage,
        Conditions = "The first line has at most `value` characters. Where squash merging is allowed, the title should leave room for "
            + "the number that GitHub appends.",
        Result = "The length is given; a title that only the appended number makes too long is a warning.",
        Why = "Longer first lines are cut off in logs, lists and notifications.",
        Fix = "Shorten the first line and move details into the body.",
        Source = Conventional,
    };

    public override IReadOnlyList<RuleOption> Options { get; } =
        [new("value", 100, "Most characters of the first line.", Minimum: 1)];

    protected override IEnumerable<Problem> Find(LintedMessage message, CommitSubject subject, RuleOptions options)
    {
        var change = $"shorten {message.HeaderNoun}, and move details into the {(message.IsTitle ? "description" : "body")}";
        var limit = options.Number("value");
        if (!Characters.Exceed(message.Message.Header, limit - message.Suffix.Length))
        {
            return [];
        }

        var length = Characters.Count(message.Message.Header);
        return length > limit ? [new($"the first line has {Plural.Of(length, "character")}; the limit is {limit}", change)]
            : [new(
                $"with \"{message.Suffix.Trim()}\", which GitHub appends to a squashed commit, the first line has "
                    + $"{Plural.Of(length + message.Suffix.Length, "character")}; the limit is {limit}",
                change,
                Severity.Warning)];
    }
}
