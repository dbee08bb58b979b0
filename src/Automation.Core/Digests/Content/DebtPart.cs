namespace Automation.Core.Digests.Content;

/// <summary>Debt made and paid.</summary>
public sealed record DebtPart
{
    public required int Opened { get; init; }

    public required int Paid { get; init; }

    /// <summary>Open at the week's end.</summary>
    public required int Open { get; init; }

    /// <summary>Markers in comments that merged pull requests added and removed.</summary>
    public required int MarkersAdded { get; init; }

    public required int MarkersRemoved { get; init; }

    /// <summary>The item that has been open longest; null when none is.</summary>
    public WorkItem? Oldest { get; init; }

    /// <summary>Of the pull requests merged in the week, bots' left out, those that carry the debt label.</summary>
    public required Share PayingWork { get; init; }

    /// <summary>Percent of merged work that should pay debt, by policy.</summary>
    public required int Target { get; init; }

    /// <summary>Open items by impact and effort; null when none carries both labels.</summary>
    public DebtMatrix? Matrix { get; init; }

    /// <summary>By week, oldest first.</summary>
    public required IReadOnlyList<DebtWeek> Line { get; init; }
}
