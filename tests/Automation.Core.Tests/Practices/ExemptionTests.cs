using Automation.Core.Policies;
using Automation.Core.Practices;
using Automation.Core.Snapshots;
using Automation.Testing;

namespace Automation.Core.Tests.Practices;

public sealed class ExemptionTests
{
    private static readonly EffectivePolicy Policy = new()
    {
        Policy = new AutomationPolicy
        {
            Exempt = new ExemptSettings { Authors = ["dependabot[bot]", "Ann"], Labels = ["vendor"] },
            Review = new ReviewSettings { Exempt = new ExemptSettings { Authors = ["ben"], Labels = ["trivial"], Bots = true } },
        },
    };

    [Theory]
    [InlineData("dependabot[bot]", ActorKind.Bot, true)]
    [InlineData("dependabot", ActorKind.Bot, true)]
    [InlineData("dependabot", ActorKind.User, false)]
    [InlineData("ann", ActorKind.User, true)]
    [InlineData("ben", ActorKind.User, false)]
    public void Authors_Are_Exempt_By_Login_And_Apps_With_Or_Without_Their_Suffix(string login, ActorKind kind, bool exempt) =>
        Assert.Equal(exempt, Reason(PracticeIds.Decisions, login, kind) is not null);

    [Fact]
    public void Labels_Exempt_Whatever_Their_Letter_Case() => Assert.Equal(
        "Pull requests with the label 'vendor' are exempt by policy (exempt.labels).",
        Reason(PracticeIds.Review, "carl", labels: ["bug", "Vendor"]));

    [Theory]
    [InlineData("ben", ActorKind.User, "bug", "Pull requests of ben are exempt by policy (practices.review.exempt.authors).")]
    [InlineData("carl", ActorKind.User, "trivial", "Pull requests with the label 'trivial' are exempt by policy (practices.review.exempt.labels).")]
    [InlineData("renovate", ActorKind.Bot, "bug", "Pull requests of bots are exempt by policy (practices.review.exempt.bots).")]
    [InlineData("renovate[bot]", ActorKind.User, "bug", "Pull requests of bots are exempt by policy (practices.review.exempt.bots).")]
    public void One_Practice_Can_Exempt_What_The_Others_Look_At(string login, ActorKind kind, string label, string reason)
    {
        Assert.Equal(reason, Reason(PracticeIds.Review, login, kind, label));
        Assert.Null(Reason(PracticeIds.Decisions, login, kind, label));
        Assert.Null(Reason(PracticeIds.ConventionalCommits, login, kind, label));
        Assert.Null(Reason(PracticeIds.TechDebt, login, kind, label));
    }

    [Fact]
    public void All_Bots_Can_Be_Exempt_From_Everything()
    {
        var policy = new EffectivePolicy { Policy = new AutomationPolicy { Exempt = new ExemptSettings { Bots = true } } };
        var snapshot = new PullRequestBuilder().With(s => s with { Author = new Actor("renovate", ActorKind.Bot) }).Build();

        Assert.Equal("Pull requests of bots are exempt by policy (exempt.bots).", Exemption.Reason(snapshot, policy, PracticeIds.TechDebt));
    }

    [Theory]
    [InlineData("Ann", ActorKind.User, true, true)]
    [InlineData("ben", ActorKind.User, true, false)]
    [InlineData("renovate", ActorKind.Bot, true, false)]
    [InlineData("carl", ActorKind.User, false, false)]
    public void Commits_Of_Exempt_Authors_Are_Exempt_In_Pull_Requests_Of_Others(
        string login, ActorKind kind, bool fromReview, bool fromDecisions)
    {
        var commit = new SnapshotCommit { Sha = PullRequestBuilder.Sha(1), Message = "feat: a", Author = new Actor(login, kind) };

        Assert.Equal(fromReview, Exemption.OfCommit(commit, Policy, PracticeIds.Review));
        Assert.Equal(fromDecisions, Exemption.OfCommit(commit, Policy, PracticeIds.Decisions));
    }

    [Fact]
    public void A_Commit_Without_An_Account_Is_Nobodys() => Assert.False(Exemption.OfCommit(
        new SnapshotCommit { Sha = PullRequestBuilder.Sha(1), Message = "feat: a", AuthorName = "Ann" }, Policy, PracticeIds.Review));

    [Fact]
    public void Nobody_Is_Exempt_By_Default() => Assert.Null(
        Exemption.Reason(new PullRequestBuilder().Build(), EffectivePolicy.Default, PracticeIds.Review));

    private static string? Reason(string practice, string login, ActorKind kind = ActorKind.User, params string[] labels) =>
        Exemption.Reason(
            new PullRequestBuilder().Label(labels).With(s => s with { Author = new Actor(login, kind) }).Build(), Policy, practice);
}
