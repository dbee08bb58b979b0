namespace Automation.Core.Policies;

/// <summary>What there is to know of one key of the policy.</summary>
/// <param name="Path">Key path, such as <c>practices.review.size.max</c>.</param>
/// <param name="Description">What the key decides, in one or two sentences.</param>
/// <param name="Expected">What it takes, as a noun phrase: "a whole number from 0 to 100".</param>
/// <param name="Value">The value as one line of YAML; empty for a section.</param>
/// <param name="IsSection">True when the key holds other keys rather than a value.</param>
public sealed record PolicyKeyDocumentation(string Path, string Description, string Expected, string Value, bool IsSection)
{
    /// <summary>The keys that each entry of the value has, where the value is a list or a map of such.</summary>
    public IReadOnlyList<PolicyKeyDocumentation> Items { get; init => field = value ?? []; } = [];
}
