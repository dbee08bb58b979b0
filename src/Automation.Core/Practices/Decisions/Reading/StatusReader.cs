using System.Text.RegularExpressions;

namespace Automation.Core.Practices.Decisions.Reading;

/// <summary>
/// Finds where a decision stands. The front matter comes before the lines below the title, those before the section; a place that names
/// no status is passed over. Of several in one place, as in a section that tells the history, the one with the latest date counts where
/// all have one, else the one furthest along: a decision that was superseded does not come back. A ticked box counts for its list.
/// A record that names no status has none, though log4brains takes it for accepted: whoever forgot it should hear of it.
/// </summary>
internal static partial class StatusReader
{
    /// <summary>The status, with the line on which it stands; a line without one is a template's, or empty words.</summary>
    public static (string? Status, SeenLine? Line) Read(IReadOnlyList<Field> fields)
    {
        SeenLine? first = null;
        foreach (var place in fields.Where(f => f.Kind == FieldKind.Status).GroupBy(f => f.Place))
        {
            var lines = Ticked([.. place.Select(f => f.Value)]);
            first ??= lines.FirstOrDefault() ?? place.First().Value;
            if (Latest(lines) is { } known)
            {
                return known;
            }

            if (lines.Length > 0 && StatusWords.Unknown(lines[0].Text) is { } unknown)
            {
                return (unknown, lines[0]);
            }
        }

        return (null, first);
    }

    private static (string Status, SeenLine Line)? Latest(SeenLine[] lines)
    {
        var named = (from line in lines
                     let date = DecisionDates.Find(line.Text)
                     from status in StatusWords.Known(line.Text)
                     select (Status: status, Line: line, Date: date)).ToArray();
        if (named.Length == 0)
        {
            return null;
        }

        var areDated = named.All(n => n.Date is not null) && named.DistinctBy(n => n.Line).Count() == named.Length;
        var (latest, at, _) = areDated ? named.MaxBy(n => n.Date) : named.MaxBy(n => StatusWords.Age(n.Status));
        return (latest, at);
    }

    /// <summary>Of lines with boxes to tick, those that are ticked; all lines where there are no boxes.</summary>
    private static SeenLine[] Ticked(SeenLine[] lines) => lines.Any(l => Box().IsMatch(l.Text))
        ? [.. from line in lines
              let box = Box().Match(line.Text)
              where box.Success && box.Groups["tick"].Value != " "
              select line.Slice(box.Length)]
        : lines;

    [GeneratedRegex(@"^\[(?<tick>[ xX])\]\s", RegexOptions.CultureInvariant)]
    private static partial Regex Box();
}
