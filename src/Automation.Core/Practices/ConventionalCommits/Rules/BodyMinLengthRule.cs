namespace Automation.Core.Practices.ConventionalCommits.Rules;

/// <summary>The least characters of the body. <inheritdoc cref="MinLengthRule" path="/summary"/></summary>
internal sealed class BodyMinLengthRule() : MinLengthRule(MessagePart.Body, 20);
