namespace Automation.Core.Digests.Content;

/// <summary>Debt made and paid.</summary>
public sealed record DebtPart
{
    /// <summary>Items that came up in the week, also those closed again in it.</summary>
    public required int Opened { get; init; }

    /// <summary>Items closed in the week.</summary>
    public required int Paid { get; init; }

    /// <summary>Open at the week's end.</summary>
    public required int Open { get; init; }

    /// <summary>Markers in comments that pull requests merged in the week added, bots' too.</summary>
    public required int MarkersAdded { get; init; }

    /// <summary>Markers in comments that pull requests merged in the week removed, bots' too.</summary>
    public required int MarkersRemoved { get; init; }

    /// <summary>
    /// The open item that has been open longest, of equals the one with the smaller repository name and number; null when none is.
    /// </summary>
    public WorkItem? Oldest { get; init; }

    /// <summary>
    /// The open items that are worth most for their effort (<see cref="Debts.DebtWeight.Priority"/>), at most
    /// <see cref="DigestLimits.ListItems"/>; of equals the one with more impact, then the oldest.
    /// </summary>
    public IReadOnlyList<RankedDebt> First { get; init; } = [];

    /// <summary>Open items that lack a label for kind, impact or effort, or have too many of one.</summary>
    public int Incomplete { get; init; }

    /// <summary>Markers on default branches whose day has come, as far as merges told.</summary>
    public int ExpiredMarkers { get; init; }

    /// <summary>
    /// Of the pull requests merged in the week, bots' left out, those that carry the debt label or close an issue that does.
    /// </summary>
    public required Share PayingWork { get; init; }

    /// <summary>Percent of merged work that should pay debt, by policy.</summary>
    public required int Target { get; init; }

    /// <summary>Open items by impact and effort; null when none carries a label of both.</summary>
    public DebtMatrix? Matrix { get; init; }

    /// <summary>The last <see cref="DigestLimits.LineWeeks"/> weeks, oldest first, this one last.</summary>
    public required IReadOnlyList<DebtWeek> Line { get; init; }
}
