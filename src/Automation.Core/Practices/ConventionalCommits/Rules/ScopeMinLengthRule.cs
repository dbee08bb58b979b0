namespace Automation.Core.Practices.ConventionalCommits.Rules;

/// <summary>The least characters of the scope. <inheritdoc cref="MinLengthRule" path="/summary"/></summary>
internal sealed class ScopeMinLengthRule() : MinLengthRule(MessagePart.Scope, 2);
