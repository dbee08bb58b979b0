namespace Automation.Core.Practices.ConventionalCommits.Rules;

/// <summary>The body must not end with a full stop, or must. Off by default.</summary>
internal sealed class BodyFullStopRule() : FullStopRule(MessagePart.Body);
