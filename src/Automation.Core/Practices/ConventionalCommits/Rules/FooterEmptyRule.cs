namespace Automation.Core.Practices.ConventionalCommits.Rules;

/// <summary>The footers must not be empty, or must be. Off by default. Titles, which have none, are left alone.</summary>
internal sealed class FooterEmptyRule() : EmptyRule(MessagePart.Footer);
