using Automation.Core.Practices.Decisions;
using Automation.Core.Snapshots;

namespace Automation.Pipeline.Decisions;

/// <summary>What the register keeps of a record: as much of it as fits a row, whoever wrote it.</summary>
internal static class DecisionSummary
{
    private const int MaxText = 300;
    private const int MaxItems = 40;

    /// <summary>Of all that a pull request proposes, so many characters fit a row.</summary>
    private const int MaxProposed = 30_000;

    /// <param name="text">Null where it is no text.</param>
    public static StandingDecision Of(string path, string? text)
    {
        if (text is null)
        {
            return new StandingDecision { Path = path, Number = DecisionFileName.NumberOf(path) };
        }

        var decision = DecisionRecordParser.Parse(path, text).ToStanding();
        return decision with
        {
            Title = Cut(decision.Title),
            Status = Cut(decision.Status),
            Supersedes = Cut(decision.Supersedes),
            SupersededBy = Cut(decision.SupersededBy),
            Covers = [.. decision.Covers.Where(static c => c.Length <= MaxText).Take(MaxItems)],
        };
    }

    /// <summary>
    /// The records that a pull request adds, by path: those under a new path, but not one that was renamed and keeps its number.
    /// </summary>
    public static IReadOnlyList<DecisionProposal> ProposedBy(PullRequestSnapshot snapshot)
    {
        var directories = snapshot.Decisions.Directories;
        var added = snapshot.Files
            .Where(f => DecisionFileName.IsChosenBy(f) && DecisionDirectories.IsRecord(f.Path, directories))
            .Select(static f => f.Path)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(path => Of(path, snapshot.Decisions.HeadTexts.GetValueOrDefault(path)));
        var proposals = new List<DecisionProposal>();
        var room = MaxProposed;
        foreach (var record in added)
        {
            var proposal = new DecisionProposal(record.Path, record.Number, record.Title, record.Status);
            room -= record.Path.Length + (record.Title?.Length ?? 0) + (record.Status?.Length ?? 0);
            if (room < 0)
            {
                break;
            }

            proposals.Add(proposal);
        }

        return proposals;
    }

    private static string? Cut(string? text) => text?.Length > MaxText ? text[..MaxText] : text;

    private static IReadOnlyList<DecisionLink> Cut(IReadOnlyList<DecisionLink> links) =>
    [
        .. links.Where(static l => !(l.Path?.Length > MaxText)).Take(MaxItems).Select(static l => l with { Text = Cut(l.Text)! }),
    ];
}
