namespace Automation.Core.Practices.ConventionalCommits.Rules;

/// <summary>The most characters of the type. <inheritdoc cref="MaxLengthRule" path="/summary"/></summary>
internal sealed class TypeMaxLengthRule() : MaxLengthRule(MessagePart.Type, 16);
