namespace Automation.Core.Practices.ConventionalCommits.Rules;

/// <summary>The most characters of the body. <inheritdoc cref="MaxLengthRule" path="/summary"/></summary>
internal sealed class BodyMaxLengthRule() : MaxLengthRule(MessagePart.Body, 5000);
