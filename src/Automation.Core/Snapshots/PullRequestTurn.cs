namespace Automation.Core.Snapshots;

/// <summary>A turn in a pull request's life.</summary>
public sealed record PullRequestTurn(PullRequestTurnKind Kind, DateTimeOffset At);
