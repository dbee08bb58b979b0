using Automation.Core.Practices.TechDebt;

namespace Automation.Cli.Documents;

/// <summary>A line of <c>debt scan --format json</c>.</summary>
/// <param name="Line">In a diff, of a removed marker, at the base.</param>
/// <param name="Reference">The issue that the marker names, else whom it names: what stands in its parentheses.</param>
/// <param name="Expires">As <c>yyyy-MM-dd</c>.</param>
/// <param name="Change">Of a diff: added, removed or moved; null for a tree.</param>
internal sealed record DebtMarkerDocument(
    string Path,
    int Line,
    string Tag,
    string Text,
    string? Reference,
    DateOnly? Expires,
    string? Change,
    string? Assignee,
    string? ExpiresIn)
{
    public static DebtMarkerDocument Of(DebtMarker marker) => new(
        marker.Path,
        marker.Line,
        marker.Tag,
        marker.Text,
        marker.Reference ?? marker.Assignee,
        marker.Expires,
        marker.Change?.ToString().ToLowerInvariant(),
        marker.Assignee,
        marker.ExpiresIn);
}
