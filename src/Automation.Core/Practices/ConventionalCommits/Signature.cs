namespace Automation.Core.Practices.ConventionalCommits;

/// <summary>Who signed a message off, by name and e-mail address.</summary>
internal sealed record Signature(string Name, string Email);
