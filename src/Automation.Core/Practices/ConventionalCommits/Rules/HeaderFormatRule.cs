using Automation.Core.Practices.ConventionalCommits.Parsing;

namespace Automation.Core.Practices.ConventionalCommits.Rules;

/// <summary>
/// Trigger: every message. Conditions: the first line reads <c>type(scope)!: description</c>. Result: an error that names the part
/// that is wrong. Fix: the corrected line where there is only one, else the form to follow. A missing type or description has a rule
/// of its own.
/// </summary>
internal sealed class HeaderFormatRule : MessageRule
{
    public override string Id => "header-format";

    public override Severity? DefaultSeverity => Severity.Error;

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = EveryMessage,
        Conditions = "The first line is a type, an optional scope in parentheses, an optional exclamation mark, a colon, a space and a "
            + "description. A missing type or description and white space in front have rules of their own.",
        Result = "The part that is wrong is named; where only one correction makes sense, the corrected line is given.",
        Why = "Release tools skip a commit whose first line they cannot read, so the change is missing from version and changelog.",
        Fix = "Write the first line as: type(scope): description",
        Source = $"Points 1, 4 and 13 of {Specification}",
    };

    protected override bool AppliesTo(LintedMessage message) => base.AppliesTo(message) && !HasRuleOfItsOwn(message.Message);

    protected override IEnumerable<Problem> Find(LintedMessage message, CommitSubject subject, RuleOptions options) =>
        [new(
            $"the first line is not \"type(scope): description\", because {Breaches.Explain(message.Message.HeaderFault)}",
            $"begin {message.HeaderNoun} with one of {string.Join(", ", subject.Settings.Types)}, then a colon and a space")];

    private static bool HasRuleOfItsOwn(CommitMessage message) =>
        message.HeaderFault
            is HeaderFault.None or HeaderFault.TypeMissing or HeaderFault.DescriptionMissing or HeaderFault.DescriptionAndSpaceMissing
        || IsOnlyIndented(message.Header);

    /// <summary>White space in front is all that is wrong, and <c>header-trim</c>'s business.</summary>
    private static bool IsOnlyIndented(string header) =>
        char.IsWhiteSpace(header[0]) && HeaderReader.Read(header.AsSpan().TrimStart()).Fault == HeaderFault.None;
}
