using Automation.Core.Calendars;
using Automation.Core.Practices;

namespace Automation.Core.Digests.Content;

/// <summary>Computes <see cref="PracticePart"/> for every practice there is.</summary>
internal static class PracticeFigures
{
    public static IReadOnlyList<PracticePart> Of(TeamWeeks weeks) => [.. PracticeCatalog.All.Select(p => Of(weeks, p))];

    private static PracticePart Of(TeamWeeks weeks, IPractice practice)
    {
        Share[] line = [.. weeks.Line.Select(week => Kept(weeks, week, practice.Id))];
        return new PracticePart(practice.Id, practice.Title, line[^1], line[^1].Percent - line[^2].Percent, line);
    }

    private static Share Kept(TeamWeeks weeks, IsoWeek week, string practice)
    {
        Conclusion[] concluded =
        [
            .. from each in weeks.Of(week)
               from pull in each.Finished
               where pull.MergedAt is not null && pull.Verdicts.ContainsKey(practice)
               let verdict = pull.Verdicts[practice]
               where verdict is Conclusion.Success or Conclusion.Failure
               select verdict,
        ];
        return new Share(concluded.Count(v => v == Conclusion.Success), concluded.Length);
    }
}
