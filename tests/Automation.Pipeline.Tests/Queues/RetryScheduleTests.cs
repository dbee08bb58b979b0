using Automation.Pipeline.Queues;
using Automation.Pipeline.Settings;
using Microsoft.Extensions.Options;

namespace Automation.Pipeline.Tests.Queues;

public sealed class RetryScheduleTests
{
    private readonly RetrySchedule schedule = new(Options.Create(new PipelineOptions()), new Random(1));

    [Theory]
    [InlineData(1, 2.5, 5)]
    [InlineData(2, 5, 10)]
    [InlineData(5, 40, 80)]
    [InlineData(9, 450, 900)]
    [InlineData(1000, 450, 900)]
    public void The_Wait_Doubles_Up_To_Its_Limit_With_Half_Of_It_By_Chance(int attempt, double least, double most)
    {
        for (var i = 0; i < 100; i++)
        {
            Assert.InRange(schedule.DelayAfter(attempt, null).TotalSeconds, least, most);
        }
    }

    [Theory]
    [InlineData(60, 60, 61)]
    [InlineData(86_400, 7200, 7201)]
    [InlineData(1, 2.5, 5)]
    public void What_Is_Asked_For_Is_The_Least_Within_Reason(double asked, double least, double most) =>
        Assert.InRange(schedule.DelayAfter(1, TimeSpan.FromSeconds(asked)).TotalSeconds, least, most);

    [Fact]
    public void The_Tenth_Attempt_Is_The_Last()
    {
        Assert.False(schedule.IsLast(9));
        Assert.True(schedule.IsLast(10));
    }
}
