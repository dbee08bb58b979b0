namespace Automation.Core.Practices.ConventionalCommits.Rules;

/// <summary>The most characters of the scope. <inheritdoc cref="MaxLengthRule" path="/summary"/></summary>
internal sealed class ScopeMaxLengthRule() : MaxLengthRule(MessagePart.Scope, 30);
