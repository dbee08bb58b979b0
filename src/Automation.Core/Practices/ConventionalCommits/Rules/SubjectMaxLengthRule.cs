namespace Automation.Core.Practices.ConventionalCommits.Rules;

/// <summary>The most characters of the description. <inheritdoc cref="MaxLengthRule" path="/summary"/></summary>
internal sealed class SubjectMaxLengthRule() : MaxLengthRule(MessagePart.Subject, 72);
