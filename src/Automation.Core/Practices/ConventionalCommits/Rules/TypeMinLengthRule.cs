namespace Automation.Core.Practices.ConventionalCommits.Rules;

/// <summary>The least characters of the type. <inheritdoc cref="MinLengthRule" path="/summary"/></summary>
internal sealed class TypeMinLengthRule() : MinLengthRule(MessagePart.Type, 2);
