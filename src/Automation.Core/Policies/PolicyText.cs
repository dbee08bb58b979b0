namespace Automation.Core.Policies;

/// <summary>A policy file as it was read.</summary>
/// <param name="Kind">Whose it is.</param>
/// <param name="Source">How to name it to people: <c>.github/automation.yml</c> or <c>octo-org/.github</c>.</param>
/// <param name="Text">The YAML.</param>
public sealed record PolicyText(PolicyLayerKind Kind, string Source, string Text)
{
    /// <summary>What the reader of a report should know of the text, such as what could not be adopted; one sentence each.</summary>
    public IReadOnlyList<string> Remarks { get; init => field = value ?? []; } = [];

    public bool Equals(PolicyText? other) =>
        other is not null && Kind == other.Kind && Source == other.Source && Text == other.Text && Remarks.SequenceEqual(other.Remarks);

    public override int GetHashCode() => HashCode.Combine(Kind, Source, Text, Remarks.Count);
}
