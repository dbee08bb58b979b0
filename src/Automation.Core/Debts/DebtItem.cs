namespace Automation.Core.Debts;

/// <summary>An issue, pull request or marker that stands for debt, open or paid. Texts are untrusted.</summary>
public sealed record DebtItem
{
    public required DebtItemKind Kind { get; init; }

    /// <summary>Of an issue or pull request; null for a marker.</summary>
    public int? Number { get; init; }

    /// <summary>The title, or what the marker's comment says after its tag.</summary>
    public required string Title { get; init; }

    /// <summary>Of a marker, where it was last seen; null for the others.</summary>
    public string? Path { get; init; }

    /// <inheritdoc cref="Path"/>
    public int? Line { get; init; }

    /// <summary>Of a marker: the word that marks it; null for the others.</summary>
    public string? Tag { get; init; }

    /// <summary>The issue that a marker names, as written; null for none.</summary>
    public string? Reference { get; init; }

    /// <summary>The day from which on a marker is overdue; null for none.</summary>
    public DateOnly? Expires { get; init; }

    /// <summary>As they stood when it was last seen with them, by the names of the policy.</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];

    /// <summary>True where the label that made it debt was deleted from the repository since.</summary>
    public bool IsLabelGone { get; init; }

    /// <summary>How it weighs, by its labels.</summary>
    public DebtWeight Weight { get; init; } = DebtWeight.Unknown;

    /// <summary>
    /// Since when it is debt without a break: given the label, reopened with it, or, for a marker, merged. Null where that was not seen.
    /// </summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>When it was closed or merged with the label, or the comment's removal was merged; null while it is open.</summary>
    public DateTimeOffset? PaidAt { get; init; }

    /// <summary>Of a marker: the pull request that brought it; null where that was not seen.</summary>
    public int? BroughtBy { get; init; }

    /// <summary>The pull request that paid it; null where none did, or it is not known.</summary>
    public int? PaidBy { get; init; }

    /// <summary>By <c>CODEOWNERS</c>; none for an issue, which has no path.</summary>
    public IReadOnlyList<string> Owners { get; init; } = [];

    /// <summary>How long it was debt, up to its payment or an instant; null where nobody saw it come.</summary>
    public TimeSpan? AgeAt(DateTimeOffset instant) =>
        Since is not { } since ? null : (PaidAt ?? instant) is var end && end > since ? end - since : TimeSpan.Zero;

    /// <summary>Whether it stood open at an instant; what nobody saw come was always there.</summary>
    public bool IsOpenAt(DateTimeOffset instant) => (Since is null || Since < instant) && (PaidAt is null || PaidAt >= instant);
}
