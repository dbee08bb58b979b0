using Automation.Core.Policies;
using Automation.Core.Practices;
using Automation.Core.Snapshots;
using Automation.Testing;

namespace Automation.Core.Tests.ConventionalCommits;

public sealed class ExemptionTests
{
    private static readonly EffectivePolicy Policy = new()
    {
        Policy = new AutomationPolicy { Exempt = new ExemptSettings { Authors = ["dependabot[bot]", "Ann"], Labels = ["vendor"] } },
    };

    [Theory]
    [InlineData("dependabot[bot]", ActorKind.Bot, true)]
    [InlineData("dependabot", ActorKind.Bot, true)]
    [InlineData("ann", ActorKind.User, true)]
    [InlineData("dependabot", ActorKind.User, false)]
    [InlineData("bob", ActorKind.User, false)]
    public void Authors_Are_Compared_Without_Case_And_Apps_With_Or_Without_Their_Suffix(string login, ActorKind kind, bool exempt)
    {
        var snapshot = new PullRequestBuilder().With(s => s with { Author = new Actor(login, kind) }).Build();

        Assert.Equal(exempt, Exemption.Reason(snapshot, Policy, PracticeIds.Review) is not null);
    }

    [Fact]
    public void The_Reason_Names_The_Label()
    {
        var snapshot = new PullRequestBuilder().Label("bug", "Vendor").Build();

        Assert.Equal("Pull requests with the label 'vendor' are exempt by policy.", Exemption.Reason(snapshot, Policy, PracticeIds.Review));
    }

    [Fact]
    public void Nobody_Is_Exempt_By_Default() => Assert.Null(
        Exemption.Reason(new PullRequestBuilder().Build(), EffectivePolicy.Default, PracticeIds.Review));
}
