using Automation.Core.Snapshots;

namespace Automation.Core.Practices.Decisions.Due;

/// <summary>
/// The decisions that hold for what a pull request changes, because they name its paths: an author should know them, and a reviewer see
/// whether the change keeps to them.
/// </summary>
internal sealed class CoveringDecisions
{
    private const int MostDecisions = 20;
    private const int MostFiles = 3;

    /// <summary>What of one record is looked at: who covers more says nothing by it.</summary>
    private const int MostAreas = 100;

    private readonly List<(StandingDecision Decision, IReadOnlyList<string> Files)> found = [];
    private readonly DateOnly today;

    /// <param name="today">A decision is to be looked at again once its day has passed.</param>
    public CoveringDecisions(DecisionFiles decisions, ChangedPaths changed, DateOnly today)
    {
        this.today = today;
        foreach (var decision in decisions.Standing.Where(d => d.SupersededBy.Count == 0 && DecisionStatus.MayHold(d.Status)))
        {
            string[] files =
                [.. decision.Covers.Take(MostAreas).SelectMany(changed.CoveredBy).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
            if (files.Length > 0)
            {
                found.Add((decision, files));
            }
        }

        found.Sort((a, b) => string.CompareOrdinal(a.Decision.Path, b.Decision.Path));
    }

    /// <summary>For the report; null where no decision covers anything.</summary>
    public ResultDetail? Detail
    {
        get
        {
            var rest = found.Count > MostDecisions ? $"\nand {Plural.Number(found.Count - MostDecisions)} more" : "";
            return found.Count == 0
                ? null
                : new ResultDetail(
                    "Decisions about what changes here",
                    string.Join('\n', found.Take(MostDecisions).Select(f => Line(f.Decision, f.Files))) + rest);
        }
    }

    /// <summary>The first day on which <see cref="Detail"/> says something else; null where it never does.</summary>
    public DateOnly? ChangesOn => found.Take(MostDecisions)
        .Select(f => f.Decision.ReviewBy)
        .Where(day => day >= today && day < DateOnly.MaxValue)
        .Min()?.AddDays(1);

    private string Line(StandingDecision decision, IReadOnlyList<string> files)
    {
        var number = decision.Number is { } known ? string.Create(CultureInfo.InvariantCulture, $"ADR {known}") : "Decision";
        var title = decision.Title is { } words ? $": {Excerpt.Of(words)}" : "";
        var overdue = decision.ReviewBy is { } day && day < today
            ? $"; it was to be looked at again by {day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}"
            : "";
        return $"{number}{title} ({decision.Path}) covers {Listing.Of(files, MostFiles)}{overdue}";
    }
}
