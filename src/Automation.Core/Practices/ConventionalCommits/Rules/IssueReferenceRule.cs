using Automation.Core.Practices.ConventionalCommits.Corrections;

namespace Automation.Core.Practices.ConventionalCommits.Rules;

/// <summary>
/// Trigger: every pull request, or every message with <c>each</c>. Conditions: the title, the description or a message mentions an issue:
/// <c>#12</c>, <c>owner/repo#12</c>, <c>GH-12</c>, an address, a key of policy's <c>prefixes</c>, or what <c>patterns</c> match. Result:
/// one finding for the pull request, or one for each message without. Off by default.
/// </summary>
internal sealed class IssueReferenceRule : Rule<CommitSubject>
{
    public override string Id => "issue-reference";

    public override Severity? DefaultSeverity => null;

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = "Every pull request with a message that a person wrote; with `each`, every message.",
        Conditions = "The title, the description or a message mentions an issue: `#12`, `owner/repo#12`, `GH-12`, the address of an issue, "
            + "a key such as `ABC-12` whose prefix is one of `prefixes`, or a text that one of `patterns` matches.",
        Result = "One finding for the pull request; with `each`, one for each message that mentions none.",
        Why = "The issue tells why a change was made, long after its author has forgotten.",
        Fix = "Mention the issue in the description, such as `Closes #12`, or in a footer of a message, such as `Refs: #12`.",
    };

    public override IReadOnlyList<RuleOption> Options { get; } =
    [
        .. IssueForms.Options,
        new("each", false, "Whether every message must mention an issue by itself, the title included."),
    ];

    public override IEnumerable<Violation> Check(CommitSubject subject, RuleOptions options)
    {
        var forms = IssueForms.Of(options);
        LintedMessage[] written = [.. subject.Messages.Where(message => message.Kind == MessageKind.Ordinary && !message.Message.IsBlank)];
        LintedMessage[] without = [.. written.Where(message => !MessageTexts.Any(message.Message, forms.AreIn))];
        return options.Flag("each") ? without.Select(message => Missing(message, subject))
            : written.Length == 0 || without.Length < written.Length ? []
            : subject.Description is { } description && MessageTexts.Any(description, forms.AreIn) ? []
            : [Missing(written[0], subject)];
    }

    private static Violation Missing(LintedMessage message, CommitSubject subject) => new(
        $"{message.Describe()}: no issue is mentioned.",
        message.Commit is { } sha ? new Location(Commit: sha) : null,
        message.IsTitle ? null : MessageRemedy.OfBody(message, "mention the issue in a footer, such as `Refs: #12`", subject),
        message.Ceiling);
}
