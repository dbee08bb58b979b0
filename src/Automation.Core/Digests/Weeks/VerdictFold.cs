using Automation.Core.Facts;
using Automation.Core.Ports;
using Automation.Core.Practices;

namespace Automation.Core.Digests.Weeks;

/// <summary>
/// What evaluations found in pull requests: the latest one counts, also one that came after the end, as long as that was in the same
/// week.
/// </summary>
internal static class VerdictFold
{
    private const string DecisionDue = "decisions/record-due";

    public static void Apply(PullRequestBook book, Fact fact)
    {
        if (fact.Kind is not (FactKinds.Evaluated or FactKinds.DecisionSeen)
            || fact.SubjectNumber() is not { } number
            || book.Find(number) is not { } entry)
        {
            return;
        }

        book.Keep(fact.Kind == FactKinds.Evaluated ? Evaluated(entry, fact) : Seen(entry, fact));
    }

    private static PullRequestEntry Evaluated(PullRequestEntry entry, Fact fact)
    {
        if (fact.Text(FactData.Practice) is not { } practice
            || !Enum.TryParse<Conclusion>(fact.Text(FactData.Conclusion), ignoreCase: true, out var conclusion))
        {
            return entry;
        }

        var judged = entry with
        {
            Verdicts = new SortedDictionary<string, Conclusion>(entry.Verdicts.ToDictionary(), StringComparer.Ordinal)
            {
                [practice] = conclusion,
            },
            Waivers = [.. entry.Waivers.Where(w => !IsOf(practice, w)).Concat(Waivers(fact)).OrderBy(w => w.Rule, StringComparer.Ordinal)],
        };
        return practice switch
        {
            PracticeIds.Decisions => judged with
            {
                IsDecisionDue = fact.Lines(FactData.Rules)?.Contains(DecisionDue) ?? false,
                IsDecisionWaived = fact.Flag(FactData.Waived) ?? false,

                // The evaluation's own records come right after it: those of an earlier one may have been dropped since.
                Decisions = [],
            },
            PracticeIds.TechDebt => judged with
            {
                Closes = [.. (fact.Lines(FactData.Closes) ?? []).Select(FactReading.Integer).OfType<int>()],
                DatedAdded = [.. (fact.Lines(FactData.DatedAdded) ?? []).Select(DatedMarker.Parse).OfType<DatedMarker>()],
                DatedRemoved = fact.Lines(FactData.DatedRemoved) ?? [],
                MarkersAdded = fact.Integer(FactData.MarkersAdded) ?? 0,
                MarkersRemoved = fact.Integer(FactData.MarkersRemoved) ?? 0,
            },
            _ => judged,
        };
    }

    private static IEnumerable<WaiverEntry> Waivers(Fact fact) =>
        (fact.Lines(FactData.Waivers) ?? []).Select(WaiverEntry.Parse).OfType<WaiverEntry>();

    private static bool IsOf(string practice, WaiverEntry waiver) => waiver.Rule.StartsWith($"{practice}/", StringComparison.Ordinal);

    private static PullRequestEntry Seen(PullRequestEntry entry, Fact fact)
    {
        if (fact.Text(FactData.Path) is not { } path)
        {
            return entry;
        }

        var record = new DecisionEntry(
            path, fact.Integer(FactData.Number), fact.Text(FactData.Title) ?? "", fact.Text(FactData.Status), entry.Number, default)
        {
            IsAmended = !fact.Flag(FactData.New),
        };
        return entry with
        {
            Decisions = [.. entry.Decisions.Where(d => d.Path != path).Append(record).OrderBy(d => d.Path, StringComparer.Ordinal)],
        };
    }
}
