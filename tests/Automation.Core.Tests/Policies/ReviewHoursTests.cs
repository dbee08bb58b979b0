using Automation.Core.Calendars;
using Automation.Core.Policies;
using static Automation.Core.Tests.Policies.PolicyFiles;

namespace Automation.Core.Tests.Policies;

/// <summary>Section <c>practices.review.hours</c>.</summary>
public sealed class ReviewHoursTests
{
    [Fact]
    public void Hours_Are_Read_And_What_Is_Not_Said_Stays()
    {
        var policy = Resolve(
            Organisation("version: 1\npractices: { review: { hours: { zone: Europe/Berlin, days: [monday, friday, monday] } } }\n"),
            Repository("version: 1\npractices: { review: { hours: { from: 08:30, to: \"16:00\" } } }\n"));

        Assert.Empty(policy.Problems);
        var hours = policy.Policy.Review.Hours;
        Assert.Equal(("Europe/Berlin", new TimeOnly(8, 30), new TimeOnly(16, 0)), (hours.Zone.Id, hours.From, hours.To));
        Assert.Equal([DayOfWeek.Monday, DayOfWeek.Friday], hours.Days);
    }

    [Fact]
    public void Where_Nothing_Is_Said_Work_Is_From_Nine_To_Five_In_Utc() =>
        Assert.Equal(BusinessHours.Default, EffectivePolicy.Default.Policy.Review.Hours);

    [Theory]
    [InlineData("zone: Berlin", "Did you mean 'Europe/Berlin'?")]
    [InlineData("from: 9", "must be a time of the day, such as 09:00")]
    [InlineData("from: \"25:00\"", "must be a time of the day, such as 09:00")]
    [InlineData("days: [mon]", "must be one of monday")]
    [InlineData("days: []", "must be a list of days of the week that is not empty")]
    [InlineData("from: \"18:00\"", "Work ends at 17:00 and must end later than it begins, at 18:00.")]
    public void What_Is_Wrong_Is_Said_With_A_Fix(string line, string said)
    {
        var problem = Assert.Single(ResolveBody($"practices:\n  review:\n    hours:\n      {line}\n").Problems);

        Assert.Contains(said, problem.Message, StringComparison.Ordinal);
    }
}
