namespace Automation.Core.Digests.Weeks;

/// <summary>An issue that stands for debt. Texts are untrusted.</summary>
public sealed record DebtEntry
{
    public required int Number { get; init; }

    public string Title { get; init => field = value ?? ""; } = "";

    /// <summary>When the issue was opened.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>When it was closed; null while it is open.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>When its milestone is due; null where it has none.</summary>
    public DateTimeOffset? DueOn { get; init; }

    public IReadOnlyList<string> Labels { get; init => field = value ?? []; } = [];
}
