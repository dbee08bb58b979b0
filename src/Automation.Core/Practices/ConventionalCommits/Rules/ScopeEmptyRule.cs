namespace Automation.Core.Practices.ConventionalCommits.Rules;

/// <summary>
/// Trigger: every message whose first line parses. Conditions: there is a scope, or none, as <c>when</c> says. Off by default.
/// </summary>
internal sealed class ScopeEmptyRule() : EmptyRule(MessagePart.Scope)
{
    protected override bool? IsEmpty(CommitMessage message) => message.Type is null ? null : message.Scope is null;

    protected override Problem Missing(CommitSubject subject) => new("there is no scope", "put a scope in parentheses behind the type");
}
