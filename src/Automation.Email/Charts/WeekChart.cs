using Automation.Core.Calendars;
using ScottPlot;
using ScottPlot.TickGenerators;

namespace Automation.Email.Charts;

/// <summary>A chart over weeks, oldest first, with numbered weeks below, quiet lines and no frame.</summary>
/// <param name="last">The week at the right end.</param>
internal abstract class WeekChart(int weeks, IsoWeek last) : Chart(480, 230)
{
    /// <summary>Large enough to be read when a phone shrinks the chart to two thirds.</summary>
    protected const float TextSize = 15;

    private const int LabelEvery = 2;

    /// <param name="top">The highest value.</param>
    /// <param name="room">Kept free for labels behind the last week, in weeks.</param>
    protected void Frame(Plot plot, double top, double room = 0)
    {
        var axes = plot.Axes;
        foreach (var axis in (IAxis[])[axes.Left, axes.Bottom, axes.Right, axes.Top])
        {
            axis.FrameLineStyle.Width = 0;
            axis.TickLabelStyle.FontSize = TextSize;
            axis.TickLabelStyle.ForeColor = Palette.Ink;
            axis.MajorTickStyle.Length = 0;
            axis.MinorTickStyle.Length = 0;
        }

        var labels = Enumerable.Range(0, weeks).Where(i => (weeks - 1 - i) % LabelEvery == 0);
        axes.Bottom.TickGenerator = new NumericManual([.. labels.Select(i => new Tick(i, Label(i)))]);
        axes.Left.TickGenerator = new NumericAutomatic { IntegerTicksOnly = true, TargetTickCount = 4 };
        plot.Grid.XAxisStyle.IsVisible = false;
        plot.Grid.YAxisStyle.MajorLineStyle.Color = Palette.Grid;
        axes.SetLimits(-0.7, weeks - 0.3 + room, 0, Math.Max(top, 1) * 1.12);
        plot.Layout.Fixed(new PixelPadding(44, 14, 34, 14));
    }

    /// <summary>"W46".</summary>
    private string Label(int index) => string.Create(CultureInfo.InvariantCulture, $"W{last.Plus(index - weeks + 1).Number}");
}
