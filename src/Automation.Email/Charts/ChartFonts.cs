using ScottPlot;
using SkiaSharp;

namespace Automation.Email.Charts;

/// <summary>
/// The font of the charts, carried in this assembly: ScottPlot draws nothing, silently, on a machine without fonts, and something
/// else on every machine with them.
/// </summary>
internal sealed class ChartFonts : IFontResolver
{
    public const string Name = "Open Sans";

    private static readonly Lazy<ChartFonts> Registered = new(() =>
    {
        var fonts = new ChartFonts();
        Fonts.FontResolvers.Insert(0, fonts);
        Fonts.Default = Name;
        return fonts;
    });

    /// <summary>Tells ScottPlot, whose fonts are static, once per process.</summary>
    public static void Register() => _ = Registered.Value;

    public SKTypeface? CreateTypeface(string fontName, FontWeight weight, FontSlant slant, FontSpacing spacing) =>
        fontName == Name ? Load(weight >= FontWeight.SemiBold ? "OpenSans-Bold.ttf" : "OpenSans-Regular.ttf") : null;

    public SKTypeface? CreateTypeface(string fontName, bool bold, bool italic) =>
        CreateTypeface(fontName, bold ? FontWeight.Bold : FontWeight.Normal, FontSlant.Upright, FontSpacing.Normal);

    private static SKTypeface Load(string file)
    {
        using var stream = typeof(ChartFonts).Assembly.GetManifestResourceStream(file)
            ?? throw new InvalidOperationException($"The assembly holds no {file}.");
        return SKTypeface.FromStream(stream);
    }
}
