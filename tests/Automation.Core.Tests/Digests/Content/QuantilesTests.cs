using Automation.Core.Digests.Content;
using FsCheck;
using FsCheck.Xunit;

namespace Automation.Core.Tests.Digests.Content;

/// <summary>Quantiles against their definitions, computed the slow way.</summary>
public sealed class QuantilesTests
{
    [Property]
    public void The_Median_Is_The_Middle_Or_The_Mean_Of_The_Middle_Two(NonEmptyArray<ushort> values)
    {
        var sorted = Sorted(values);
        var middle = sorted.Skip((sorted.Length - 1) / 2).Take(2 - (sorted.Length % 2)).ToList();

        Assert.Equal(middle.Sum(t => t.Ticks) / middle.Count, Quantiles.Median(sorted).Ticks);
    }

    [Property]
    public void The_90th_Percentile_Is_The_Least_Value_That_Nine_In_Ten_Do_Not_Exceed(NonEmptyArray<ushort> values)
    {
        var sorted = Sorted(values);

        Assert.Equal(
            sorted.First(candidate => 10 * sorted.Count(t => t <= candidate) >= 9 * sorted.Length), Quantiles.Percentile90(sorted));
    }

    private static TimeSpan[] Sorted(NonEmptyArray<ushort> values) => [.. values.Get.Select(v => new TimeSpan(v)).Order()];
}
