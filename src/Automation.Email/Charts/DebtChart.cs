using Automation.Core.Calendars;
using Automation.Core.Digests.Content;
using ScottPlot;
using ScottPlot.Hatches;

namespace Automation.Email.Charts;

/// <summary>Debt items by week: opened as striped bars, paid as solid ones.</summary>
internal sealed class DebtChart(IReadOnlyList<DebtWeek> weeks, IsoWeek last) : WeekChart(weeks.Count, last)
{
    private const double BarWidth = 0.36;

    private static readonly Striped Stripes = new(StripeDirection.DiagonalUp);

    protected override void Draw(Plot plot)
    {
        var opened = plot.Add.Bars(Bars(w => w.Opened, -BarWidth / 2));
        var paid = plot.Add.Bars(Bars(w => w.Paid, BarWidth / 2));
        foreach (var bar in opened.Bars)
        {
            bar.FillColor = Palette.Paper;
            bar.FillHatch = Stripes;
            bar.FillHatchColor = Palette.Vermilion;
            bar.LineColor = Palette.Vermilion;
        }

        foreach (var bar in paid.Bars)
        {
            bar.FillColor = Palette.Blue;
            bar.LineColor = Palette.Blue;
        }

        Frame(plot, weeks.Max(w => Math.Max(w.Opened, w.Paid)) * 1.15);
        Legend(plot);
    }

    private static void Legend(Plot plot)
    {
        var legend = plot.ShowLegend(
            [
                new LegendItem
                {
                    LabelText = "opened", FillColor = Palette.Paper, FillHatch = Stripes, FillHatchColor = Palette.Vermilion,
                    OutlineColor = Palette.Vermilion, OutlineWidth = 1,
                },
                new LegendItem { LabelText = "paid", FillColor = Palette.Blue, OutlineColor = Palette.Blue, OutlineWidth = 1 },
            ],
            Alignment.UpperLeft);
        legend.Orientation = Orientation.Horizontal;
        legend.FontSize = TextSize;
        legend.FontColor = Palette.Ink;
        legend.BackgroundColor = Palette.Paper;
        legend.OutlineWidth = 0;
        legend.ShadowColor = Colors.Transparent;
    }

    private List<Bar> Bars(Func<DebtWeek, int> value, double offset) => [.. weeks.Index().Select(w => new Bar
    {
        Position = w.Index + offset,
        Value = value(w.Item),
        Size = BarWidth,
        LineWidth = 1,
    })];
}
