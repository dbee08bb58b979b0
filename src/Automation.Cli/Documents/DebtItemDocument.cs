using Automation.Core.Debts;

namespace Automation.Cli.Documents;

/// <summary>One debt item.</summary>
internal sealed record DebtItemDocument
{
    /// <summary><c>issue</c>, <c>pull-request</c> or <c>marker</c>.</summary>
    public required string Kind { get; init; }

    public required int? Number { get; init; }

    public required string Title { get; init; }

    public required string? Path { get; init; }

    public required int? Line { get; init; }

    public required string? Tag { get; init; }

    public required string? Reference { get; init; }

    /// <summary><c>yyyy-MM-dd</c>.</summary>
    public required DateOnly? Expires { get; init; }

    public required IReadOnlyList<string> Labels { get; init; }

    public required bool LabelGone { get; init; }

    public required string? DebtKind { get; init; }

    public required string? Impact { get; init; }

    public required string? Effort { get; init; }

    public required int? Priority { get; init; }

    public required IReadOnlyList<string> Missing { get; init; }

    public required DateTime? Since { get; init; }

    /// <summary>Whole days since then, up to its payment or the report.</summary>
    public required int? AgeDays { get; init; }

    public required DateTime? PaidAt { get; init; }

    public required int? BroughtBy { get; init; }

    public required int? PaidBy { get; init; }

    public required IReadOnlyList<string> Owners { get; init; }

    public static DebtItemDocument Of(DebtItem item, DateTimeOffset asOf) => new()
    {
        Kind = NameOf(item.Kind),
        Number = item.Number,
        Title = item.Title,
        Path = item.Path,
        Line = item.Line,
        Tag = item.Tag,
        Reference = item.Reference,
        Expires = item.Expires,
        Labels = item.Labels,
        LabelGone = item.IsLabelGone,
        DebtKind = item.Weight.Kind,
        Impact = item.Weight.Impact,
        Effort = item.Weight.Effort,
        Priority = item.Weight.Priority,
        Missing = item.Weight.Missing,
        Since = item.Since?.UtcDateTime,
        AgeDays = item.AgeAt(asOf)?.Days,
        PaidAt = item.PaidAt?.UtcDateTime,
        BroughtBy = item.BroughtBy,
        PaidBy = item.PaidBy,
        Owners = item.Owners,
    };

    private static string NameOf(DebtItemKind kind) => kind switch
    {
        DebtItemKind.Issue => "issue",
        DebtItemKind.PullRequest => "pull-request",
        _ => "marker",
    };
}
