namespace Automation.Core.Snapshots;

/// <summary>The diff as it was at a reviewed commit, to be compared with the head's.</summary>
/// <param name="Identity">Null where it could not be computed.</param>
/// <param name="Unknown">Why it could not, as a clause: "the commit is gone"; null where it could.</param>
public sealed record ReviewedDiff(DiffIdentity? Identity, string? Unknown);
