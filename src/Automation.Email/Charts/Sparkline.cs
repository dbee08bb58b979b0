using Automation.Core.Digests.Content;
using ScottPlot;

namespace Automation.Email.Charts;

/// <summary>
/// A practice's rate by week, from the lowest up to 100 %: a line over the weeks with a percentage, hollow marks for those whose numbers are too
/// small for one, nothing where nothing was merged. The last week is marked.
/// </summary>
internal sealed class Sparkline(IReadOnlyList<Share> weeks) : Chart(140, 36)
{
    /// <summary>In points: a practice that is always kept is a line at the top, not noise.</summary>
    private const double LeastRange = 25;


    protected override void Draw(Plot plot)
    {
        plot.Layout.Frameless();
        plot.HideGrid();
        plot.Add.HorizontalLine(100, 1, Palette.Grid);

        foreach (var (x, y) in Runs.Of([.. weeks.Select(w => (double?)w.Percent)]))
        {
            var line = plot.Add.Scatter(x, y, Palette.Blue);
            line.LineWidth = 2;
            line.MarkerSize = x.Length == 1 ? 4 : 0;
        }

        foreach (var (week, share) in weeks.Index().Where(w => w.Item.Whole > 0))
        {
            Mark(plot, week, share);
        }

        var range = Math.Max(LeastRange, 100 - weeks.Where(w => w.Whole > 0).Min(Rate));
        plot.Axes.SetLimits(-0.6, weeks.Count - 0.4, 100 - (range * 1.2), 100 + (range * 0.2));
    }

    private static double Rate(Share share) => 100.0 * share.Part / share.Whole;

    private void Mark(Plot plot, int week, Share share)
    {
        var isLast = week == weeks.Count - 1;
        if (!isLast && share.Percent is not null)
        {
            return;
        }

        var color = isLast ? Palette.Vermilion : Palette.Blue;
        var shape = share.Percent is null ? MarkerShape.OpenCircle : MarkerShape.FilledCircle;
        var mark = plot.Add.Marker(week, Rate(share), shape, isLast ? 7 : 5, color);
        mark.MarkerStyle.LineWidth = 1.5f;
    }
}
