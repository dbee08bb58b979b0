using Automation.Pipeline.Settings;

namespace Automation.Pipeline.Tests.Retaining;

public sealed class RetentionOptionsTests
{
    private readonly RetentionOptionsValidator validator = new();

    [Fact]
    public void The_Defaults_Can_Work() => Assert.True(validator.Validate(null, new RetentionOptions()).Succeeded);

    [Theory]
    [InlineData(nameof(RetentionOptions.Ledger), 4, 3650)]
    [InlineData(nameof(RetentionOptions.History), 120, 3650)]
    [InlineData(nameof(RetentionOptions.Audit), 30, 3650)]
    [InlineData(nameof(RetentionOptions.Removed), 1, 28)]
    public void A_Time_Holds_From_The_Least_To_The_Most_Days_And_Not_Beyond(string key, int least, int most)
    {
        Assert.Empty(FailuresOf(key, TimeSpan.FromDays(least)));
        Assert.Empty(FailuresOf(key, TimeSpan.FromDays(most)));
        var less = Assert.Single(FailuresOf(key, TimeSpan.FromDays(least) - TimeSpan.FromTicks(1)));
        var more = Assert.Single(FailuresOf(key, TimeSpan.FromDays(most) + TimeSpan.FromTicks(1)));
        Assert.StartsWith($"Retention:{key} is ", less, StringComparison.Ordinal);
        Assert.Contains($"to {most}.00:00:00: ", more, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("00:00:09")]
    [InlineData("12:00:01")]
    [InlineData("-00:08:00")]
    public void A_Run_Is_Neither_Over_At_Once_Nor_Endless(string time)
    {
        var failure = Assert.Single(FailuresOf(nameof(RetentionOptions.RunFor), TimeSpan.Parse(time)));

        Assert.Contains("Functions", failure, StringComparison.Ordinal);
    }

    [Fact]
    public void All_That_Cannot_Work_Is_Said_At_Once() => Assert.Equal(
        2, validator.Validate(null, new RetentionOptions { Ledger = default, Removed = TimeSpan.FromDays(31) }).Failures!.Count());

    private IEnumerable<string> FailuresOf(string key, TimeSpan value)
    {
        var options = new RetentionOptions();
        typeof(RetentionOptions).GetProperty(key)!.SetValue(options, value);
        return validator.Validate(null, options).Failures ?? [];
    }
}
