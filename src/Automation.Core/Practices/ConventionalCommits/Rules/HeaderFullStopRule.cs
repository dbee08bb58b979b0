namespace Automation.Core.Practices.ConventionalCommits.Rules;

/// <summary>The first line, whether it parses or not, must not end with a full stop, or must. Off by default.</summary>
internal sealed class HeaderFullStopRule() : FullStopRule(MessagePart.Header);
