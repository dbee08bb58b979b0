namespace Automation.Core.Snapshots;

/// <summary>A turn in a pull request's life.</summary>
/// <param name="Left">The base branch that a <see cref="PullRequestTurnKind.Retargeted"/> pull request left; null for other turns.</param>
public sealed record PullRequestTurn(PullRequestTurnKind Kind, DateTimeOffset At, string? Left = null);
