namespace Automation.Core.Practices.Decisions;

/// <summary>What a new record starts with.</summary>
public sealed record DecisionDraft
{
    /// <summary>Where it goes; its file name tells the number.</summary>
    public required string Path { get; init; }

    /// <summary>Plain text.</summary>
    public required string Title { get; init; }

    public required DateOnly Date { get; init; }

    /// <summary>The format of the records beside it.</summary>
    public DecisionFormat Format { get; init; } = DecisionFormat.Nygard;

    public string Status { get; init; } = "proposed";

    /// <summary>Why something has to be decided, as far as that is known: plain text, untrusted; null leaves it to be filled in.</summary>
    public string? Context { get; init; }

    /// <summary>Whether it is a two-way door (true) or a one-way door (false); null leaves it to be filled in.</summary>
    public bool? IsReversible { get; init; }

    /// <summary>What the decision is about: paths and path patterns.</summary>
    public IReadOnlyList<string> Areas { get; init; } = [];

    /// <summary>The record that it takes the place of; null for none.</summary>
    public StandingDecisionReference? Supersedes { get; init; }
}
