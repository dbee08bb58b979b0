using Automation.Core.Identity;
using Automation.GitHub.Configuration;
using Automation.GitHub.Publishing;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Automation.GitHub.Tests.Publishing;

public sealed class WriteLanesTests : IDisposable
{
    private static readonly InstallationId Seldom = new(1);
    private static readonly InstallationId Often = new(2);

    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 11, 16, 12, 0, 0, TimeSpan.Zero));
    private readonly WriteLanes lanes;

    public WriteLanesTests() => lanes = new WriteLanes(Options.Create(new GitHubOptions()), time);

    public void Dispose() => lanes.Dispose();

    [Fact]
    public void An_Installation_Has_One_Lane_And_Another_One_Another()
    {
        Assert.Same(lanes.Of(Often), lanes.Of(Often));
        Assert.NotSame(lanes.Of(Often), lanes.Of(Seldom));
    }

    [Fact]
    public void A_Lane_That_Nobody_Has_Asked_For_In_Hours_Is_Not_Kept()
    {
        var (seldom, often) = (lanes.Of(Seldom), lanes.Of(Often));
        for (var hour = 0; hour < 4; hour++)
        {
            time.Advance(TimeSpan.FromHours(1));
            Assert.Same(often, lanes.Of(Often));
        }

        Assert.NotSame(seldom, lanes.Of(Seldom));
    }

    [Fact]
    public void A_Lane_Outlives_All_That_It_Remembers()
    {
        var lane = lanes.Of(Seldom);
        time.Advance(TimeSpan.FromHours(2));
        lanes.Of(Often);

        Assert.Same(lane, lanes.Of(Seldom));
    }
}
