namespace Automation.Core.Practices.ConventionalCommits.Rules;

/// <summary>The least characters of the first line. <inheritdoc cref="MinLengthRule" path="/summary"/></summary>
internal sealed class HeaderMinLengthRule() : MinLengthRule(MessagePart.Header, 10);
