using Automation.Core.Snapshots;

namespace Automation.Core.Practices.Decisions;

/// <summary>An architecture decision record, read from its Markdown. All texts are untrusted.</summary>
public sealed record DecisionRecord
{
    public required string Path { get; init; }

    /// <summary>The file name's number, or else the title's; null where neither has one.</summary>
    public int? Number { get; init; }

    /// <summary>The number that the title repeats: 7 in <c># 7. Use queues</c> and <c># ADR-0007: Use queues</c>.</summary>
    public int? TitleNumber { get; init; }

    /// <summary>
    /// The first-level heading without markup and number, or else a heading above all others, or the front matter's title; null when
    /// there is none, or nothing in it.
    /// </summary>
    public string? Title { get; init; }

    /// <summary>One-based line of <see cref="Title"/>; null when there is none.</summary>
    public int? TitleLine { get; init; }

    /// <summary>Lower case and bare: "superseded by ADR-7" is <c>superseded</c>. Null when the record names none.</summary>
    public string? Status { get; init; }

    /// <summary>
    /// The status as a reader sees it, with all that stands on its line; null when there is none. It is there without a
    /// <see cref="Status"/> where it names none: "[proposed | accepted]" as a template has it.
    /// </summary>
    public string? StatusText { get; init; }

    /// <summary>One-based line of <see cref="StatusText"/>; null when there is none.</summary>
    public int? StatusLine { get; init; }

    public DecisionFormat Format { get; init; }

    /// <summary>
    /// Whether it says all in one sentence: "In the context of ..., facing ..., we decided for ... and neglected ..., to achieve ...,
    /// accepting ...". Its format is <see cref="DecisionFormat.Other"/>.
    /// </summary>
    public bool IsYStatement { get; init; }

    /// <summary>When it was decided, or last changed; null when the record names no date, or none that can be read.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The date as it is written; null when there is none.</summary>
    public string? DateText { get; init; }

    /// <summary>One-based line on which the date stands; null when there is none.</summary>
    public int? DateLine { get; init; }

    /// <summary>The day on which the decision is to be looked at again; null when the record names none, or none to be read.</summary>
    public DateOnly? ReviewBy { get; init; }

    /// <summary>The review-by date as it is written; null when there is none.</summary>
    public string? ReviewByText { get; init; }

    /// <summary>One-based line on which the review-by date stands; null when there is none.</summary>
    public int? ReviewByLine { get; init; }

    /// <summary>Whether it is a two-way door (true), a one-way door (false); null when the record does not say.</summary>
    public bool? IsReversible { get; init; }

    /// <summary>What it says of that, as it is written; null when it says nothing.</summary>
    public string? ReversibleText { get; init; }

    /// <summary>One-based line on which it says so; null when it does not.</summary>
    public int? ReversibleLine { get; init; }

    /// <summary>Who took part, as the record names them.</summary>
    public DecisionRoles Roles { get; init; } = DecisionRoles.None;

    /// <summary>The records that this one takes the place of, in the order of the text.</summary>
    public IReadOnlyList<DecisionLink> Supersedes { get; init; } = [];

    /// <summary>The records that took its place, in the order of the text.</summary>
    public IReadOnlyList<DecisionLink> SupersededBy { get; init; } = [];

    /// <summary>All links to files, with what is no supersede link: relative ones as paths from the repository's root.</summary>
    public IReadOnlyList<DecisionLink> Links { get; init; } = [];

    /// <summary>The considered options by name, in the order of the text; null where the record has no such list.</summary>
    public IReadOnlyList<string>? ConsideredOptions { get; init; }

    /// <summary>Good consequences; null where the record does not part good from bad.</summary>
    public IReadOnlyList<string>? GoodConsequences { get; init; }

    /// <summary>Bad consequences; null where the record does not part good from bad.</summary>
    public IReadOnlyList<string>? BadConsequences { get; init; }

    /// <summary>Paths and path patterns that the record names as what it is about: in its front matter, or as code in its text.</summary>
    public IReadOnlyList<string> Covers { get; init; } = [];

    /// <summary>In the order of the text.</summary>
    public IReadOnlyList<DecisionSection> Sections { get; init; } = [];

    /// <summary>What the register keeps of it.</summary>
    public StandingDecision ToStanding() => new()
    {
        Path = Path,
        Number = Number,
        Title = Title,
        Status = Status,
        Date = Date,
        ReviewBy = ReviewBy,
        Supersedes = Supersedes,
        SupersededBy = SupersededBy,
        Covers = Covers,
        Format = Format,
    };

    /// <summary>Whether the decision is still being made, so that parts may be missing.</summary>
    public bool IsPending => Status is "draft" or "proposed";

    /// <summary>The section of that name, in any case, or of another with that one in parentheses; null when there is none.</summary>
    /// <example>The Alexandrian template's "Solution (Decision)" is its "Decision".</example>
    public DecisionSection? Section(string name) =>
        Sections.FirstOrDefault(s => string.Equals(s.Name, name, StringComparison.OrdinalIgnoreCase))
        ?? Sections.FirstOrDefault(s => s.Name.EndsWith($"({name})", StringComparison.OrdinalIgnoreCase));
}
