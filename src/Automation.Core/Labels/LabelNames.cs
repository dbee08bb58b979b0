namespace Automation.Core.Labels;

/// <summary>
/// How our labels are called where policy does not rename them. None has the name of a label that stands for debt: what carries that one
/// counts as debt to be paid, and when it is merged, as debt that was.
/// </summary>
internal static class LabelNames
{
    public const string BreakingChange = "breaking-change";
    public const string NeedsAdr = "needs-adr";
    public const string AddsDebt = "adds-debt";

    private const string SizePrefix = "size/";
    private const string TypePrefix = "type/";

    /// <summary>The labels of sizes: one stands at a time.</summary>
    public static IReadOnlyList<string> Sizes { get; } = [.. new[] { "XS", "S", "M", "L", "XL", "XXL" }.Select(OfSize)];

    /// <summary>All but those of types, which are whatever types policy has.</summary>
    public static IReadOnlyList<string> Fixed { get; } = [.. Sizes, BreakingChange, NeedsAdr, AddsDebt];

    /// <param name="size">XS to XXL.</param>
    public static string OfSize(string size) => SizePrefix + size;

    public static string OfType(string type) => TypePrefix + type;

    /// <summary>Whether a label of ours may be called so.</summary>
    public static bool IsOurs(string name) =>
        Fixed.Contains(name, StringComparer.Ordinal)
        || (name.Length > TypePrefix.Length && name.StartsWith(TypePrefix, StringComparison.Ordinal));
}
