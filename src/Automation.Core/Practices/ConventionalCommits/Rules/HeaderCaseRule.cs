namespace Automation.Core.Practices.ConventionalCommits.Rules;

/// <summary>
/// Trigger: every message. Conditions: the first line is in a letter case of <c>value</c>; words with a spelling of their own count for
/// none. Result: the case is named. Off by default.
/// </summary>
internal sealed class HeaderCaseRule() : CaseRule(MessagePart.Header, When.Always, [LetterCases.Lower])
{
    protected override bool? IsIn(string text, string letterCase, CommitSubject subject, RuleOptions options) =>
        ProseCases.Of(text.AsSpan().Trim(), letterCase, []);
}
