using Automation.Core.Identity;
using Automation.Core.Policies;
using Automation.Core.Practices;
using FsCheck.Xunit;

namespace Automation.Core.Tests.Policies;

public sealed class RolloutTests
{
    /// <summary>Pinned: a change would switch practices on and off in repositories whose policy did not change.</summary>
    [Theory]
    [InlineData(1, 48)]
    [InlineData(2, 89)]
    [InlineData(10, 25)]
    [InlineData(1296269, 48)]
    [InlineData(9007199254740991, 32)]
    public void A_Repository_Joins_At_A_Percentage_That_Never_Changes(long repository, int percent)
    {
        Assert.False(Rollout.Includes(new RepositoryId(repository), percent - 1));
        Assert.True(Rollout.Includes(new RepositoryId(repository), percent));
    }

    [Theory]
    [InlineData(PracticeMode.Off, PracticeMode.Off)]
    [InlineData(PracticeMode.Observe, PracticeMode.Observe)]
    [InlineData(PracticeMode.Warn, PracticeMode.Observe)]
    [InlineData(PracticeMode.Enforce, PracticeMode.Observe)]
    public void Outside_The_Rollout_A_Practice_Is_Only_Observed(PracticeMode mode, PracticeMode outside)
    {
        EffectivePolicy Policy(int percent) =>
            new() { Policy = new AutomationPolicy { Review = new ReviewSettings { Mode = mode, Rollout = percent } } };
        var repository = new RepositoryId(10);

        Assert.Equal(outside, Policy(24).ModeOf(PracticeIds.Review, repository));
        Assert.Equal(mode, Policy(25).ModeOf(PracticeIds.Review, repository));
    }

    [Property]
    public bool Nobody_Is_In_At_0_And_Everybody_At_100(long repository) =>
        !Rollout.Includes(new RepositoryId(repository), 0) && Rollout.Includes(new RepositoryId(repository), 100);

    [Property]
    public bool Raising_The_Percentage_Only_Adds_Repositories(long repository)
    {
        var included = Enumerable.Range(0, 101).Select(percent => Rollout.Includes(new RepositoryId(repository), percent)).ToList();
        return included.SequenceEqual(included.Order());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(50)]
    [InlineData(90)]
    public void The_Share_Of_Repositories_Is_About_The_Percentage(int percent)
    {
        const int repositories = 20_000;

        var included = Enumerable.Range(1, repositories).Count(id => Rollout.Includes(new RepositoryId(id), percent));

        Assert.InRange(100.0 * included / repositories, percent - 1, percent + 1);
    }
}
