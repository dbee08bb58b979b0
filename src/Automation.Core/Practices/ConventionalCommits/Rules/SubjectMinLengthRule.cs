namespace Automation.Core.Practices.ConventionalCommits.Rules;

/// <summary>The least characters of the description. <inheritdoc cref="MinLengthRule" path="/summary"/></summary>
internal sealed class SubjectMinLengthRule() : MinLengthRule(MessagePart.Subject, 5);
