namespace Automation.Core.Practices.Decisions;

/// <summary>An architecture decision record, read from its Markdown. All texts are untrusted.</summary>
public sealed record DecisionRecord
{
    public required string Path { get; init; }

    /// <summary>The file name's number, or else the title's; null where neither has one.</summary>
    public int? Number { get; init; }

    /// <summary>The number that the title repeats: 7 in <c># 7. Use queues</c> and <c># ADR-0007: Use queues</c>.</summary>
    public int? TitleNumber { get; init; }

    /// <summary>The first-level heading without markup and number; null when there is none, or nothing in it.</summary>
    public string? Title { get; init; }

    /// <summary>One-based line of the first-level heading; null when there is none.</summary>
    public int? TitleLine { get; init; }

    /// <summary>Lower case and bare: "superseded by ADR-7" is <c>superseded</c>. Null when the record names none.</summary>
    public string? Status { get; init; }

    /// <summary>One-based line on which the status stands; null when there is none.</summary>
    public int? StatusLine { get; init; }

    public DecisionFormat Format { get; init; }

    /// <summary>In the order of the text.</summary>
    public IReadOnlyList<DecisionSection> Sections { get; init; } = [];

    /// <summary>Whether the decision is still being made, so that parts may be missing.</summary>
    public bool IsPending => Status is "draft" or "proposed";

    /// <summary>The section of that name, in any case; null when there is none.</summary>
    public DecisionSection? Section(string name) =>
        Sections.FirstOrDefault(s => string.Equals(s.Name, name, StringComparison.OrdinalIgnoreCase));
}
