using ScottPlot;

namespace Automation.Email.Charts;

/// <summary>
/// Two colours of Okabe and Ito's palette, which people with any common colour vision tell apart, and greys. What they mean is said by
/// shapes and labels too.
/// </summary>
internal static class Palette
{
    public static readonly Color Blue = Color.FromHex("#0072B2");
    public static readonly Color Vermilion = Color.FromHex("#D55E00");

    /// <summary>Text and axes.</summary>
    public static readonly Color Ink = Color.FromHex("#3A434D");

    public static readonly Color Grid = Color.FromHex("#DDE2E8");

    /// <summary>Behind every chart, so that it reads the same in a dark mail.</summary>
    public static readonly Color Paper = Color.FromHex("#F6F8FA");
}
