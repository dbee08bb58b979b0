namespace Automation.Core.Digests.Content;

/// <summary>So many of so many.</summary>
public readonly record struct Share(int Part, int Whole)
{
    /// <summary>Whole percent, halves up; null below <see cref="DigestLimits.SmallNumber"/>.</summary>
    public int? Percent =>
        Whole < DigestLimits.SmallNumber ? null : (int)Math.Round(100m * Part / Whole, MidpointRounding.AwayFromZero);

    /// <summary><c>92 %</c>, <c>3 of 4</c> for small numbers, and <c>none</c> of nothing.</summary>
    public override string ToString() => this switch
    {
        { Whole: 0 } => "none",
        { Percent: { } percent } => string.Create(CultureInfo.InvariantCulture, $"{percent} %"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Part} of {Whole}"),
    };
}
