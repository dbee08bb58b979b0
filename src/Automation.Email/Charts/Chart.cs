using ScottPlot;

namespace Automation.Email.Charts;

/// <summary>Draws with ScottPlot, at twice the size, and frees what was drawn with.</summary>
internal abstract class Chart(int width, int height) : IChart
{
    private const int Sharpness = 2;

    /// <summary>ScottPlot shares typefaces and settings between plots without saying that this is safe.</summary>
    private static readonly Lock Drawing = new();

    public int Width => width;

    public int Height => height;

    public byte[] ToPng()
    {
        lock (Drawing)
        {
            ChartFonts.Register();
            using var plot = new Plot { ScaleFactor = Sharpness };
            plot.FigureBackground.Color = Palette.Paper;
            plot.DataBackground.Color = Palette.Paper;
            Draw(plot);
            return plot.GetImageBytes(width * Sharpness, height * Sharpness, ImageFormat.Png);
        }
    }

    protected abstract void Draw(Plot plot);
}
