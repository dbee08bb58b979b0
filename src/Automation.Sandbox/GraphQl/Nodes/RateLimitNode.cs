namespace Automation.Sandbox.GraphQl.Nodes;

/// <summary>A rate limit that is never used up.</summary>
internal sealed record RateLimitNode(int Cost, int Limit, int Remaining, int Used, string ResetAt);
