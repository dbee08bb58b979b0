namespace Automation.Core.Practices.ConventionalCommits.Rules;

/// <summary>The most characters of the footers. <inheritdoc cref="MaxLengthRule" path="/summary"/></summary>
internal sealed class FooterMaxLengthRule() : MaxLengthRule(MessagePart.Footer, 2000);
