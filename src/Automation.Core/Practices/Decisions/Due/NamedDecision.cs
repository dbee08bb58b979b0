using Automation.Core.Snapshots;

namespace Automation.Core.Practices.Decisions.Due;

/// <summary>A record of the base branch that a description names.</summary>
/// <param name="Status">As the base branch has it, lower case; null where it is not known, or the record names none.</param>
internal sealed record NamedDecision(string Path, string? Status)
{
    /// <summary>Whether it can stand for the record that is due: only a status that says that it does not hold speaks against it.</summary>
    public bool Counts => DecisionStatus.MayHold(Status);

    /// <summary>Why it does not count, as a sentence.</summary>
    public string Refusal => $"{Name} does not count: its status is {Status}.";

    /// <summary>What is not known of a record that counts, as a sentence; null for one that is accepted.</summary>
    public string? Doubt =>
        Status == DecisionStatus.Accepted ? null
        : Status is null ? $"{Name} counts as the record that is due, though its status is not known."
        : $"{Name} counts as the record that is due, though \"{Excerpt.Of(Status)}\" is no usual status.";

    private string Name => DecisionFileName.NumberOf(Path) is { } number
        ? string.Create(CultureInfo.InvariantCulture, $"ADR {number} ({Path})")
        : Path;

    /// <summary>The records that a text names, in the order of their paths.</summary>
    /// <param name="standing">Paths on the base branch.</param>
    public static IReadOnlyList<NamedDecision> In(string text, IReadOnlyList<string> standing, DecisionFiles decisions)
    {
        var statuses = decisions.Standing.ToLookup(d => d.Path, d => d.Status, StringComparer.Ordinal);
        return
        [
            .. DecisionMention.In(text, standing)
                .Order(StringComparer.Ordinal)
                .Select(path => new NamedDecision(path, statuses[path].FirstOrDefault())),
        ];
    }
}
