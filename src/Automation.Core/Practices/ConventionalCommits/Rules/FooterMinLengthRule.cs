namespace Automation.Core.Practices.ConventionalCommits.Rules;

/// <summary>The least characters of the footers. <inheritdoc cref="MinLengthRule" path="/summary"/></summary>
internal sealed class FooterMinLengthRule() : MinLengthRule(MessagePart.Footer, 10);
