using Automation.Core.Calendars;

namespace Automation.Core.Digests.Weeks;

/// <summary>
/// One repository's week, computed whole from its facts: what ended in the week, and what stood at its end. Weeks of a time zone begin
/// and end at that zone's midnights.
/// </summary>
public sealed record RepositoryWeek
{
    public required IsoWeek Week { get; init; }

    /// <summary>Pull requests merged or closed in the week.</summary>
    public IReadOnlyList<PullRequestEntry> Finished { get; init => field = value ?? []; } = [];

    /// <summary>Pull requests open at the week's end.</summary>
    public IReadOnlyList<PullRequestEntry> Open { get; init => field = value ?? []; } = [];

    /// <summary>How many pull requests people opened in the week: bots' are left out, and a reopening does not count.</summary>
    public int Opened { get; init; }

    /// <summary>Commits that reached the default branch in the week.</summary>
    public int Commits { get; init; }

    /// <summary>Those of them that no merged pull request brought.</summary>
    public int DirectCommits { get; init; }

    /// <summary>Debt items that came up in the week: opened, or labelled, also those closed again in it.</summary>
    public int DebtOpened { get; init; }

    /// <summary>Debt items closed in the week.</summary>
    public int DebtPaid { get; init; }

    /// <summary>Debt items open at the week's end.</summary>
    public IReadOnlyList<DebtEntry> OpenDebt { get; init => field = value ?? []; } = [];

    /// <summary>Markers with a date on the default branch at the week's end, as far as merges told.</summary>
    public IReadOnlyList<DatedMarker> DatedMarkers { get; init => field = value ?? []; } = [];

    /// <summary>Records that stood as accepted for the first time by a merge in the week.</summary>
    public IReadOnlyList<DecisionEntry> DecisionsTaken { get; init => field = value ?? []; } = [];

    /// <summary>Records with status draft or proposed on the default branch at the week's end, since when they are.</summary>
    public IReadOnlyList<DecisionEntry> Proposed { get; init => field = value ?? []; } = [];

    /// <summary>
    /// The parts of protection that policy requires and the default branch lacked, as far as it was known at the week's end.
    /// </summary>
    public IReadOnlyList<string> BranchLacks { get; init => field = value ?? []; } = [];

    /// <summary>Deliveries received in the week whose work failed for good and was not replayed with success since.</summary>
    public int FailedDeliveries { get; init; }
}
