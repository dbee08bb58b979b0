using Automation.Core.Facts;
using Automation.Core.Ports;

namespace Automation.Core.Digests.Weeks;

/// <summary>
/// Issues that stand for debt. One comes up when it is opened with the label, given it while open, or reopened with it; it is paid when
/// it is closed with it. One that loses the label while it is open is no debt any more, and not paid.
/// </summary>
internal sealed class DebtFold(IReadOnlyList<DebtEntry> carried, string debtLabel, DateTimeOffset start)
{
    private readonly Dictionary<int, DebtEntry> open = carried.ToDictionary(e => e.Number);
    private readonly HashSet<int> seen = [.. carried.Select(e => e.Number)];

    public int Opened { get; private set; }

    public int Paid { get; private set; }

    /// <summary>The issues that were debt at any time of the week.</summary>
    public IReadOnlySet<int> Seen => seen;

    /// <summary>By number.</summary>
    public IReadOnlyList<DebtEntry> Open => [.. open.Values.OrderBy(e => e.Number)];

    public void Apply(Fact fact)
    {
        if (fact.Kind is not (FactKinds.IssueOpened or FactKinds.IssueLabels or FactKinds.IssueClosed)
            || fact.SubjectNumber() is not { } number)
        {
            return;
        }

        var isDebt = fact.HasLabel(debtLabel) ?? open.ContainsKey(number);
        if (isDebt)
        {
            seen.Add(number);
        }

        switch (fact.Kind)
        {
            case FactKinds.IssueClosed:
                Close(fact, number, isDebt);
                break;

            // Closed ones are left to the fact of their closing.
            case FactKinds.IssueLabels when fact.Flag(FactData.Open) == false:
                break;
            case var _ when isDebt:
                Keep(fact, number);
                break;
            default:
                open.Remove(number);
                break;
        }
    }

    private void Keep(Fact fact, int number)
    {
        var created = fact.Kind == FactKinds.IssueOpened ? fact.At : fact.Time(FactData.Created) ?? fact.At;
        Opened += open.ContainsKey(number) ? 0 : 1;
        open[number] = new DebtEntry
        {
            Number = number,
            Title = fact.Text(FactData.Title) ?? "",
            OpenedAt = open.TryGetValue(number, out var known) ? known.OpenedAt : created,
            DueOn = fact.Time(FactData.Due),
            Labels = fact.Lines(FactData.Labels) ?? [],
        };
    }

    private void Close(Fact fact, int number, bool isDebt)
    {
        var wasOpen = open.Remove(number);
        if (isDebt)
        {
            Paid++;

            // Nothing before its end is known: if it was made in the week, it came up in it.
            Opened += !wasOpen && fact.Time(FactData.Created) >= start ? 1 : 0;
        }
    }
}
