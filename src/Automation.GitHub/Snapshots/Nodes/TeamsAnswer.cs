namespace Automation.GitHub.Snapshots.Nodes;

/// <summary>Teams by the aliases <c>t0</c>, <c>t1</c>, ...; null for those that are not there, or may not be seen.</summary>
internal sealed record TeamsAnswer(IReadOnlyDictionary<string, TeamNode?>? Organization);

/// <param name="Privacy"><c>VISIBLE</c> or <c>SECRET</c>.</param>
internal sealed record TeamNode(string CombinedSlug, string Privacy, PageNode<LoginNode>? Members);
