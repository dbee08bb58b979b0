namespace Automation.Email.Charts;

/// <summary>A chart that can be drawn, the same bytes each time and everywhere.</summary>
public interface IChart
{
    /// <summary>In CSS pixels; the file has twice as many each way, for sharp screens.</summary>
    int Width { get; }

    /// <summary>In CSS pixels.</summary>
    int Height { get; }

    /// <summary>The chart as a PNG file.</summary>
    byte[] ToPng();
}
