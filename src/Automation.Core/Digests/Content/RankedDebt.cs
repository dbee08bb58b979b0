namespace Automation.Core.Digests.Content;

/// <summary>An open debt item that can be weighed.</summary>
/// <param name="Impact">Its label of impact.</param>
/// <param name="Effort">Its label of effort.</param>
public sealed record RankedDebt(WorkItem Item, string Impact, string Effort);
