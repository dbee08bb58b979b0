namespace Automation.Core.Practices.ConventionalCommits.Rules;

/// <summary>
/// Trigger: every message with a scope. Conditions: the scope, or each of several, is in a letter case of <c>value</c>. Result: the
/// scope is quoted. Off by default.
/// </summary>
internal sealed class ScopeCaseRule() : CaseRule(MessagePart.Scope, When.Always, [LetterCases.Lower], ScopeParts.Delimiters)
{
    protected override bool? IsIn(string text, string letterCase, CommitSubject subject, RuleOptions options)
    {
        bool?[] parts = [.. ScopeParts.Of(text, options.List("delimiters"), subject.KnownScopes)
            .Select(part => LetterCases.OfName(part.TrimStart('@'), letterCase))];
        return parts.Contains(false) ? false : parts.Contains(true) ? true : null;
    }
}
