namespace Automation.Core.Policies.Adoption;

/// <summary>A configuration of another tool, put into the words of our policy.</summary>
/// <param name="Source">The configuration's file.</param>
/// <param name="Yaml">A policy file with the same meaning; one that changes nothing where there is a <see cref="Problem"/>.</param>
/// <param name="Unmapped">What has no counterpart, in the configuration's order.</param>
/// <param name="Problem">Why the configuration cannot be read, as a sentence; null where it can.</param>
public sealed record AdoptedPolicy(string Source, string Yaml, IReadOnlyList<UnmappedKey> Unmapped, string? Problem = null)
{
    /// <summary>The layer that stands in for a repository's own policy file, with a remark on each thing that it leaves out.</summary>
    public PolicyText ToLayer() => new(PolicyLayerKind.Repository, Source, Yaml) { Remarks = [.. Remarks()] };

    private IEnumerable<string> Remarks() => Problem is null
        ? Unmapped.Select(unmapped => $"{Source}: '{unmapped.Key}' has no counterpart. {unmapped.Reason}")
        : [$"{Source} cannot be read, so the rules' defaults apply: {Problem}"];
}
