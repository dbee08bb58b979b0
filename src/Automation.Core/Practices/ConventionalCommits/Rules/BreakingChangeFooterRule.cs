using Automation.Core.Practices.ConventionalCommits.Parsing;

namespace Automation.Core.Practices.ConventionalCommits.Rules;

/// <summary>
/// Trigger: every message with a <c>BREAKING CHANGE:</c> line in its footers. Conditions: a space and a description follow on that
/// line. Result: an error, as the message breaks the specification.
/// </summary>
internal sealed class BreakingChangeFooterRule : MessageRule
{
    public override string Id => "breaking-change-footer";

    public override Severity? DefaultSeverity => Severity.Error;

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = "Every commit message with a BREAKING CHANGE footer.",
        Conditions = "Colon, space and a description follow the token on its own line.",
        Result = "The first line is quoted.",
        Why = "Tools that keep to the specification do not see the break, and release it as a minor version.",
        Fix = "Write the description on the same line: BREAKING CHANGE: description",
        Source = $"Point 12 of {Specification}",
    };

    protected override IEnumerable<Problem> Find(LintedMessage message, CommitSubject subject, RuleOptions options) =>
        message.Message.Breaches.Contains(Breaches.BreakingChangeIncomplete)
            ? [new(Breaches.BreakingChangeIncomplete.Explanation, "write the footer as `BREAKING CHANGE: description`")]
            : [];
}
