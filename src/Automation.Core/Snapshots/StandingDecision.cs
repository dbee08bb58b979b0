using Automation.Core.Practices.Decisions;

namespace Automation.Core.Snapshots;

/// <summary>A decision record of the default branch, in short. All texts are untrusted.</summary>
public sealed record StandingDecision
{
    public required string Path { get; init; }

    public int? Number { get; init; }

    public string? Title { get; init; }

    /// <summary>Lower case and bare; null when the record names none.</summary>
    public string? Status { get; init; }

    /// <summary>When it was decided, or last changed, as the record says; null when it does not.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>When the decision is to be looked at again; null when the record does not say.</summary>
    public DateOnly? ReviewBy { get; init; }

    /// <summary>The records that this one takes the place of.</summary>
    public IReadOnlyList<DecisionLink> Supersedes { get; init => field = value ?? []; } = [];

    /// <summary>The records that took its place.</summary>
    public IReadOnlyList<DecisionLink> SupersededBy { get; init => field = value ?? []; } = [];

    /// <summary>Paths and path patterns of what the decision is about.</summary>
    public IReadOnlyList<string> Covers { get; init => field = value ?? []; } = [];

    /// <summary>The template that it follows; <see cref="DecisionFormat.Other"/> also where that is not known.</summary>
    public DecisionFormat Format { get; init; }
}
