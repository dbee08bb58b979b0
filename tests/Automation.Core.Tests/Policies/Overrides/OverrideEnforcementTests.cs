using Automation.Core.Policies;
using Automation.Core.Policies.Overrides;
using Automation.Core.Practices;
using static Automation.Core.Tests.Policies.PolicyFiles;

namespace Automation.Core.Tests.Policies.Overrides;

public sealed class OverrideEnforcementTests
{
    private static readonly OverrideTarget Main = new() { Branch = "main" };

    [Fact]
    public void A_Repositorys_Override_Of_An_Enforced_Key_Is_Reported_And_The_Rest_Of_It_Takes_Effect()
    {
        var policy = Resolve(
            Organisation("version: 1\npractices: { review: { mode: enforce } }\nenforced: [practices.review.mode]"),
            Repository(
                """
                version: 1
                overrides:
                  - when: { branches: [main] }
                    practices:
                      review:
                        mode: off
                        rollout: 10
                """));

        var applied = policy.For(Main).Policy.Review;

        Assert.Equal((PracticeMode.Enforce, 10), (applied.Mode, applied.Rollout));
        var problem = Assert.Single(policy.Problems);
        Assert.Equal("practices.review.mode", problem.Path);
        Assert.Equal(
            ".github/automation.yml:6:9: The organisation enforces 'practices.review.mode': its value stands. "
            + "Remove the key from override 1.",
            problem.ToString());
    }

    [Theory]
    [InlineData("practices")]
    [InlineData("practices.review")]
    [InlineData("practices.review.approvals")]
    public void Of_A_Section_That_Is_Enforced_Nothing_Is_Left(string enforced)
    {
        var policy = Resolve(
            Organisation($"version: 1\nenforced: [{enforced}]"),
            Repository(
                """
                version: 1
                overrides:
                  - { when: { branches: [main] }, practices: { review: { approvals: { required: 0 } } } }
                  - { when: { branches: [main] }, practices: { review: { approvals: { required: 9 } } } }
                """));

        Assert.Empty(policy.Policy.Overrides);
        Assert.Equal(1, policy.For(Main).Policy.Review.Approvals.Required);
        Assert.Equal([enforced, enforced], policy.Problems.Select(p => p.Path));
        Assert.Equal(["octo-org/.github", PolicyResolver.FilePath], policy.Sources);
    }

    [Fact]
    public void What_Is_Left_Keeps_Its_Number()
    {
        var policy = Resolve(
            Organisation("version: 1\nenforced: [practices.review]"),
            Repository(
                """
                version: 1
                overrides:
                  - { when: { branches: [main] }, practices: { review: { mode: off } } }
                  - { when: { branches: [main] }, practices: { decisions: { mode: off } } }
                """));

        Assert.Equal(
            ["Override 2 of .github/automation.yml applies (branches main)."], policy.For(Main).Remarks);
    }

    [Fact]
    public void The_Organisations_Own_Override_Of_What_It_Enforces_Stands()
    {
        var policy = Resolve(
            Organisation(
                """
                version: 1
                practices: { review: { mode: enforce } }
                overrides:
                  - { when: { branches: [main] }, practices: { review: { mode: warn } } }
                enforced: [practices.review.mode]
                """),
            Repository(
                """
                version: 1
                overrides:
                  - { when: { branches: [main] }, practices: { review: { mode: enforce } } }
                """));

        Assert.Empty(policy.Problems);
        Assert.Equal(PracticeMode.Warn, policy.For(Main).ModeOf(PracticeIds.Review));
        Assert.Equal(PracticeMode.Enforce, policy.For(Main with { Branch = "next" }).ModeOf(PracticeIds.Review));
    }

    [Fact]
    public void An_Organisation_Can_Keep_Overrides_To_Itself()
    {
        var policy = Resolve(
            Organisation(
                """
                version: 1
                overrides:
                  - { when: { branches: [main] }, practices: { review: { mode: enforce } } }
                enforced: [overrides]
                """),
            Repository(
                """
                version: 1
                practices: { review: { rollout: 7 } }
                overrides:
                  - { when: { branches: [main] }, practices: { review: { mode: off } } }
                """));

        Assert.Equal("overrides", Assert.Single(policy.Problems).Path);
        var applied = policy.For(Main).Policy.Review;
        Assert.Equal((PracticeMode.Enforce, 7), (applied.Mode, applied.Rollout));
    }
}
