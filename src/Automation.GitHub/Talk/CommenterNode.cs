namespace Automation.GitHub.Talk;

/// <summary>Who wrote a comment.</summary>
internal sealed record CommenterNode(string Login);
