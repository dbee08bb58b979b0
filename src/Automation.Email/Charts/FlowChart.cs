using Automation.Core.Calendars;
using Automation.Core.Digests.Content;
using ScottPlot;

namespace Automation.Email.Charts;

/// <summary>
/// Hours to the first review by week: the median as a line with dots, the 90th percentile as a dashed line with squares, each named at
/// its end. Weeks with too few reviews are gaps.
/// </summary>
internal sealed class FlowChart(IReadOnlyList<DurationFigure> weeks, IsoWeek last) : WeekChart(weeks.Count, last)
{
    /// <summary>For the lines' names behind the last week, in weeks.</summary>
    private const double Room = 2.4;

    /// <summary>Of the chart's height: nearer labels would overlap.</summary>
    private const double LabelDistance = 0.13;

    protected override void Draw(Plot plot)
    {
        double?[] median = [.. weeks.Select(w => w.Median?.TotalHours)];
        double?[] slow = [.. weeks.Select(w => w.Percentile90?.TotalHours)];
        var top = median.Concat(slow).Max() is { } most and > 0 ? most : 1;
        Line(plot, slow, Palette.Vermilion, LinePattern.Dashed, MarkerShape.FilledSquare);
        Line(plot, median, Palette.Blue, LinePattern.Solid, MarkerShape.FilledCircle);

        // No label may lie on the axis.
        var low = Math.Max(Array.FindLast(median, m => m is not null) ?? 0, top * LabelDistance / 2);
        Name(plot, "median", Palette.Blue, low);
        if (Array.FindLast(slow, p => p is not null) is { } high)
        {
            Name(plot, "9 of 10", Palette.Vermilion, Math.Max(high, low + (top * LabelDistance)));
        }

        Frame(plot, top, Room);
    }

    private static void Line(Plot plot, IReadOnlyList<double?> values, Color color, LinePattern pattern, MarkerShape shape)
    {
        foreach (var (x, y) in Runs.Of(values))
        {
            var line = plot.Add.Scatter(x, y, color);
            line.LineWidth = 2.5f;
            line.LinePattern = pattern;
            line.MarkerShape = shape;
            line.MarkerSize = 7;
        }
    }

    private void Name(Plot plot, string text, Color color, double height)
    {
        var label = plot.Add.Text(text, weeks.Count - 0.5, height);
        label.LabelFontColor = color;
        label.LabelFontSize = TextSize;
        label.LabelBold = true;
        label.LabelAlignment = Alignment.MiddleLeft;
    }
}
