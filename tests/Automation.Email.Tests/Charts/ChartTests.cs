using Automation.Core.Calendars;
using Automation.Core.Digests.Content;
using Automation.Email.Charts;
using SkiaSharp;

namespace Automation.Email.Tests.Charts;

public sealed class ChartTests
{
    private static readonly IsoWeek Week = IsoWeek.Of(new DateOnly(2026, 11, 9));

    [Fact]
    public void Runs_End_Where_A_Week_Has_No_Value()
    {
        var runs = Runs.Of([null, 1, 2, null, null, 3, null]).ToArray();

        Assert.Equal([[1.0, 2.0], [5.0]], runs.Select(r => r.X));
        Assert.Equal([[1.0, 2.0], [3.0]], runs.Select(r => r.Y));
    }

    [Fact]
    public void A_Week_Without_Reviews_Is_A_Gap_In_The_Line()
    {
        DurationFigure[] whole = [.. Enumerable.Repeat(new DurationFigure(20, TimeSpan.FromHours(4), null), 12)];
        DurationFigure[] broken = [.. whole];
        broken[5] = new DurationFigure(0, null, null);

        Assert.True(Pixels(new FlowChart(whole, Week), Palette.Blue) > Pixels(new FlowChart(broken, Week), Palette.Blue));
    }

    [Fact]
    public void Text_Is_Drawn_With_The_Font_That_Is_Shipped()
    {
        var font = new ChartFonts();

        Assert.Equal("Open Sans", font.CreateTypeface(ChartFonts.Name, bold: false, italic: false)!.FamilyName);
        Assert.True(font.CreateTypeface(ChartFonts.Name, bold: true, italic: false)!.IsBold);
        Assert.Null(font.CreateTypeface("Arial", bold: false, italic: false));
        Assert.True(Pixels(new DebtChart([.. Enumerable.Repeat(new DebtWeek(0, 0), 12)], Week), Palette.Ink) > 100);
    }

    [Fact]
    public void Charts_Draw_Extremes_Without_Failing()
    {
        DebtWeek[] many = [.. Enumerable.Range(0, 12).Select(i => new DebtWeek(i * 100_000, 0))];
        DurationFigure[] zero = [.. Enumerable.Repeat(new DurationFigure(20, TimeSpan.Zero, TimeSpan.Zero), 12)];

        Assert.NotEmpty(new DebtChart(many, Week).ToPng());
        Assert.NotEmpty(new FlowChart(zero, Week).ToPng());
        Assert.NotEmpty(new Sparkline([new Share(0, 100)]).ToPng());
    }

    [Fact]
    public async Task Charts_Drawn_At_The_Same_Time_Are_The_Same()
    {
        var chart = new Sparkline([new Share(9, 10), default, new Share(1, 3), new Share(10, 10)]);
        var expected = chart.ToPng();

        var drawn = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(chart.ToPng)));

        Assert.All(drawn, png => Assert.Equal(expected, png));
    }

    /// <summary>How many pixels have exactly a colour.</summary>
    private static int Pixels(Chart chart, ScottPlot.Color color)
    {
        using var picture = SKBitmap.Decode(chart.ToPng());
        return picture.Pixels.Count(p => p.Red == color.R && p.Green == color.G && p.Blue == color.B);
    }
}
