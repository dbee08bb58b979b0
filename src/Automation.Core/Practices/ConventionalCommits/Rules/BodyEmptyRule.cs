namespace Automation.Core.Practices.ConventionalCommits.Rules;

/// <summary>The body must not be empty, or must be. Off by default. Titles, which have none, are left alone.</summary>
internal sealed class BodyEmptyRule() : EmptyRule(MessagePart.Body);
