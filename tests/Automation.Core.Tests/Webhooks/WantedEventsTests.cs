using Automation.Core.Webhooks;

namespace Automation.Core.Tests.Webhooks;

public sealed class WantedEventsTests
{
    [Theory]
    [InlineData("pull_request", "synchronize", true)]
    [InlineData("pull_request", "assigned", false)]
    [InlineData("pull_request", null, false)]
    [InlineData("pull_request_review", "dismissed", true)]
    [InlineData("check_run", "completed", false)]
    [InlineData("check_run", "rerequested", true)]
    [InlineData("check_suite", "requested", false)]
    [InlineData("issue_comment", "created", true)]
    [InlineData("issue_comment", "edited", false)]
    [InlineData("issues", "milestoned", true)]
    [InlineData("issues", "demilestoned", true)]
    [InlineData("push", null, true)]
    [InlineData("push", "whatever", true)]
    [InlineData("ping", null, false)]
    [InlineData("Pull_Request", "opened", false)]
    [InlineData("", null, false)]
    public void Only_What_The_Suite_Acts_On_Is_Wanted(string eventName, string? action, bool wanted) =>
        Assert.Equal(wanted, WantedEvents.Wanted(eventName, action));

    [Theory]
    [InlineData("check_run", "rerequested", true)]
    [InlineData("check_run", "requested_action", true)]
    [InlineData("check_suite", "rerequested", true)]
    [InlineData("check_suite", "completed", false)]
    [InlineData("pull_request", "opened", false)]
    public void Requests_To_Run_A_Check_Again_Are_Told_Apart(string eventName, string action, bool rerun) =>
        Assert.Equal(rerun, WantedEvents.IsRerunRequest(eventName, action));

    [Fact]
    public void All_Actions_Of_All_Events_Are_Wanted() =>
        Assert.All(WantedEvents.Events, e => Assert.All(WantedEvents.ActionsOf(e), a => Assert.True(WantedEvents.Wanted(e, a))));
}
