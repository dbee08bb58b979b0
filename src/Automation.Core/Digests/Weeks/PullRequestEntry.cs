using Automation.Core.Calendars;
using Automation.Core.Practices;

namespace Automation.Core.Digests.Weeks;

/// <summary>What the facts say of one pull request by the end of a week. Texts are untrusted.</summary>
public sealed record PullRequestEntry
{
    public required int Number { get; init; }

    public string Title { get; init => field = value ?? ""; } = "";

    /// <summary>Login of the author; empty where GitHub tells none. Only to tell own reviews from others'; never shown.</summary>
    public string Author { get; init => field = value ?? ""; } = "";

    public bool IsBot { get; init; }

    /// <summary>Begin of the latest interval in which it was open: opened, or reopened.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>The times since <see cref="OpenedAt"/> in which it was a draft; the last one has no end while it still is.</summary>
    public IReadOnlyList<DraftTime> Drafts { get; init => field = value ?? []; } = [];

    /// <summary>
    /// The first review that a human other than the author submitted since <see cref="OpenedAt"/>; null while there is none.
    /// </summary>
    public DateTimeOffset? FirstReviewAt { get; init; }

    /// <summary>The first approval by a human other than the author since <see cref="OpenedAt"/>; null while there is none.</summary>
    public DateTimeOffset? ApprovedAt { get; init; }

    public DateTimeOffset? MergedAt { get; init; }

    /// <summary>Set when it was closed without a merge.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    public long Additions { get; init; }

    public long Deletions { get; init; }

    /// <summary>True with the label that stands for debt: what it merges pays debt back.</summary>
    public bool IsDebt { get; init; }

    /// <summary>The issues of the repository that its merge closes.</summary>
    public IReadOnlyList<int> Closes { get; init => field = value ?? []; } = [];

    /// <summary>True when one of <see cref="Closes"/> was a debt item in the week of its end: its merge pays debt back too.</summary>
    public bool ClosesDebt { get; init; }

    /// <summary>Markers with a date that it adds.</summary>
    public IReadOnlyList<DatedMarker> DatedAdded { get; init => field = value ?? []; } = [];

    /// <summary>The ids of markers with a date that it removes.</summary>
    public IReadOnlyList<string> DatedRemoved { get; init => field = value ?? []; } = [];

    /// <summary>Debt markers that it adds and removes.</summary>
    public int MarkersAdded { get; init; }

    public int MarkersRemoved { get; init; }

    /// <summary>The latest conclusion by practice id.</summary>
    public IReadOnlyDictionary<string, Conclusion> Verdicts { get; init => field = value ?? NoVerdicts; } = NoVerdicts;

    /// <summary>True when the latest evaluation found that a decision record is due.</summary>
    public bool IsDecisionDue { get; init; }

    /// <summary>True when the latest evaluation found that a decision record is due, and that the author waives it.</summary>
    public bool IsDecisionWaived { get; init; }

    /// <summary>The waivers of the rules that judge it, those that are over among them, by rule.</summary>
    public IReadOnlyList<WaiverEntry> Waivers { get; init => field = value ?? []; } = [];

    /// <summary>The decision records that it adds or changes, as they stood at its latest evaluation.</summary>
    public IReadOnlyList<DecisionEntry> Decisions { get; init => field = value ?? []; } = [];

    /// <summary>True while it is a draft.</summary>
    public bool IsDraft => Drafts is [.., { To: null }];

    private static IReadOnlyDictionary<string, Conclusion> NoVerdicts =>
        System.Collections.ObjectModel.ReadOnlyDictionary<string, Conclusion>.Empty;
}
