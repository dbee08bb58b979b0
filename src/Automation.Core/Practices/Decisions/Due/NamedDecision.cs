using Automation.Core.Snapshots;

namespace Automation.Core.Practices.Decisions.Due;

/// <summary>A record of the base branch that a description names.</summary>
/// <param name="Status">As the base branch has it, lower case; null where it is not known, or the record names none.</param>
/// <param name="IsKnown">Whether what the record says was read.</param>
/// <param name="Successor">Path of the record that holds in its place; null where none is known.</param>
internal sealed record NamedDecision(string Path, string? Status, bool IsKnown, string? Successor)
{
    /// <summary>Whether it can stand for the record that is due: only a status that says that it does not hold speaks against it.</summary>
    public bool Counts => DecisionStatus.MayHold(Status);

    /// <summary>Why it does not count, as a sentence.</summary>
    public string Refusal =>
        $"{NameOf(Path)} does not count: its status is {Status}{(Successor is null ? "" : $", and {NameOf(Successor)} took its place")}.";

    /// <summary>What is not known of a record that counts, as a sentence; null for one that is accepted.</summary>
    public string? Doubt =>
        Status == DecisionStatus.Accepted ? null
        : Status is null ? $"{NameOf(Path)} counts as the record that is due, though its status is not known."
        : $"{NameOf(Path)} counts as the record that is due, though \"{Excerpt.Of(Status)}\" is no usual status.";

    /// <summary>The records that a text names, in the order of their paths.</summary>
    /// <param name="standing">Paths on the base branch.</param>
    public static IReadOnlyList<NamedDecision> In(string text, IReadOnlyList<string> standing, DecisionFiles decisions)
    {
        var index = new DecisionIndex(decisions.Standing);
        return [.. DecisionMention.In(text, standing).Order(StringComparer.Ordinal).Select(path => Of(path, index))];
    }

    private static NamedDecision Of(string path, DecisionIndex index)
    {
        var known = index.Find(path);
        var last = known is null ? null : index.ChainOf(known)[^1];
        return new NamedDecision(path, known?.Status, known is not null, last?.Path == path ? null : last?.Path);
    }

    private static string NameOf(string path) => DecisionFileName.NumberOf(path) is { } number
        ? string.Create(CultureInfo.InvariantCulture, $"ADR {number} ({path})")
        : path;
}
