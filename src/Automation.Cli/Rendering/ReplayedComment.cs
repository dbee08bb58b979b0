namespace Automation.Cli.Rendering;

/// <summary>A comment that a replay published: Markdown.</summary>
internal sealed record ReplayedComment(int PullRequest, string Body);
