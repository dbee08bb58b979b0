using Automation.Core.Practices.TechDebt;

namespace Automation.Core.Debts;

/// <summary>One marker from the merge that brought it to the one that removed it.</summary>
internal sealed class MarkerLife
{
    /// <summary>In the order of the merges. One that was there before anybody looked begins with its move or removal.</summary>
    public List<(DebtTrace By, MarkerChange Change)> Steps { get; } = [];

    public MarkerChange Latest => Steps[^1].Change;

    public bool IsPaid => Latest.Change == DebtChange.Removed;

    public DateTimeOffset? PaidAt => IsPaid ? Steps[^1].By.MergedAt : null;

    public DebtItem ToItem()
    {
        var (first, brought) = Steps[0];
        var isSeen = brought.Change == DebtChange.Added;
        return new DebtItem
        {
            Kind = DebtItemKind.Marker,
            Title = Latest.Text,
            Path = Latest.Path,
            Line = Latest.Line,
            Tag = Latest.Tag,
            Reference = Latest.Reference,
            Expires = Latest.Expires,
            Since = isSeen ? first.MergedAt : null,
            BroughtBy = isSeen ? first.Number : null,
            PaidAt = PaidAt,
            PaidBy = IsPaid ? Steps[^1].By.Number : null,
            Owners = Latest.Owners,
        };
    }
}
