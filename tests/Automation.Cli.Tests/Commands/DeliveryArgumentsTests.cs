using Automation.Cli.Commands;

namespace Automation.Cli.Tests.Commands;

public sealed class DeliveryArgumentsTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 16, 12, 30, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("90m", "2026-11-16T11:00:00Z")]
    [InlineData("24h", "2026-11-15T12:30:00Z")]
    [InlineData("7d", "2026-11-09T12:30:00Z")]
    [InlineData("2026-11-10", "2026-11-10T00:00:00Z")]
    public void A_Time_Is_So_Long_Ago_Or_The_Begin_Of_A_Day(string text, string expected)
    {
        Assert.True(DeliveryArguments.TryParse(text, Now, out var since));
        Assert.Equal(DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), since);
    }

    [Theory]
    [InlineData("")]
    [InlineData("24")]
    [InlineData("-1h")]
    [InlineData("1w")]
    [InlineData("10:30")]
    [InlineData("2026-13-01")]
    [InlineData("9999999d")]
    public void Anything_Else_Is_None(string text) => Assert.False(DeliveryArguments.TryParse(text, Now, out _));
}
