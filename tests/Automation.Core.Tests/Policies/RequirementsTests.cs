using Automation.Core.Policies.Approvals;
using Automation.Core.Policies.Explaining;
using static Automation.Core.Tests.Policies.PolicyFiles;

namespace Automation.Core.Tests.Policies;

/// <summary>Key <c>practices.review.approvals.require</c> in files.</summary>
public sealed class RequirementsTests
{
    private const string Tree =
        """
        practices:
          review:
            approvals:
              require:
                - name: payments
                  when: { paths: ["src/Pay/**"], size: L }
                  any:
                    - { teams: [acme/payments], count: 2 }
                    - all: [{ permission: admin }, { code-owners: true }]
        """;

    [Fact]
    public void Requirements_Stand_In_Each_Other()
    {
        var requirement = Assert.Single(Resolve(Repository($"version: 1\n{Tree}")).Policy.Review.Approvals.Require);

        Assert.Equal("payments", requirement.Name);
        Assert.Equal(("L", "src/Pay/**"), (requirement.When.Size, Assert.Single(requirement.When.Paths)));
        Assert.Equal((2, "acme/payments"), (requirement.Any[0].Count, Assert.Single(requirement.Any[0].Teams)));
        Assert.Equal(ApproverPermission.Admin, requirement.Any[1].All[0].Permission);
        Assert.True(requirement.Any[1].All[1].CodeOwners);
    }

    [Fact]
    public void A_List_Replaces_That_Of_The_Layers_Below()
    {
        const string None = "version: 1\npractices: { review: { approvals: { require: [] } } }";

        var policy = Resolve(Organisation($"version: 1\n{Tree}"), Repository(None));

        Assert.Empty(policy.Problems);
        Assert.Empty(policy.Policy.Review.Approvals.Require);
    }

    [Fact]
    public void Written_Out_It_Says_What_Was_Said()
    {
        var explained = PolicyExplanation.Of(FakePractice.All, ResolveBody(Tree)).Keys
            .Single(k => k.Key.Path == "practices.review.approvals.require");

        Assert.Equal(
            "[{ name: payments, when: { paths: [\"src/Pay/**\"], size: L }, any: [{ teams: [\"acme/payments\"], count: 2 }, "
            + "{ all: [{ permission: admin }, { code-owners: true }] }] }]",
            explained.Key.Value);
    }

    [Theory]
    [InlineData("dependancies", "Did you mean 'dependencies'?")]
    [InlineData("unheard-of", "Add it to risk, with its paths.")]
    public void An_Area_That_There_Is_Not_Is_A_Problem_With_A_Fix(string area, string fix)
    {
        var policy = Resolve(Repository(
            $"version: 1\npractices: {{ review: {{ approvals: {{ require: [{{ any: [{{ when: {{ areas: [{area}] }}, count: 2 }}] }}] }} }} }}"));

        Assert.Equal(
            $"approvals.require asks for the area '{area}', and risk has none of that name. {fix}",
            Assert.Single(policy.Problems).Message);
    }

    [Fact]
    public void An_Area_Of_The_Same_File_Can_Be_Asked_For()
    {
        var policy = Resolve(Repository(
            "version: 1\npractices: { review: { approvals: { require: [{ when: { areas: [pay] }, count: 2 }] }, risk: { pay: [\"src/**\"] } } }"));

        Assert.Empty(policy.Problems);
    }

    [Theory]
    [InlineData("- { name: x }", "6:11", "A requirement must ask for something.")]
    [InlineData("- { all: [{ count: 1 }], any: [{ count: 1 }] }", "6:11", "A requirement has either 'all' or 'any'.")]
    [InlineData("- { any: [{ count: 1 }], users: [a] }", "6:11", "A requirement with 'any' asks for nothing else.")]
    [InlineData("- { all: [{ count: 1 }], code-owners: true }", "6:11", "A requirement with 'all' asks for nothing else.")]
    [InlineData("- { any: [] }", "6:18", "'practices.review.approvals.require[0].any' must have from 1 to 20 entries.")]
    [InlineData("- { users: [\"@a\"] }", "6:21", "'practices.review.approvals.require[0].users[0]' must be a GitHub login")]
    [InlineData("- { teams: [payments] }", "6:21", "'practices.review.approvals.require[0].teams[0]' must be a team as org/team")]
    [InlineData("- { teams: [a/b], when: { size: huge } }", "6:41", "'practices.review.approvals.require[0].when.size' must be one of XS")]
    [InlineData("- { team: [a/b] }", "6:13", "Unknown key 'team' in 'practices.review.approvals.require[0]'. Did you mean 'teams'?")]
    [InlineData("- a/b", "6:11", "'practices.review.approvals.require[0]' must be a requirement, a map of keys")]
    [InlineData(
        "- { all: [{ all: [{ all: [{ all: [{ all: [{ count: 1 }] }] }] }] }] }", "6:50", "Requirements stand in each other at most 5 deep.")]
    public void What_Makes_No_Sense_Is_Refused_With_Its_Place(string entry, string place, string message)
    {
        var policy = ResolveBody($"practices:\n  review:\n    approvals:\n      require:\n        {entry}\n");

        var problem = policy.Problems[0];
        Assert.Equal(place, $"{problem.Line}:{problem.Column}");
        Assert.StartsWith(message, problem.Message, StringComparison.Ordinal);
        Assert.Empty(policy.Policy.Review.Approvals.Require);
    }

    [Fact]
    public void Five_Levels_Fit_In_An_Override_Too()
    {
        const string Five = "[{ all: [{ all: [{ all: [{ all: [{ when: { labels: [x] }, count: 1 }] }] }] }] }]";

        var policy = ResolveBody(
            $"overrides:\n  - when: {{ labels: [a] }}\n    practices: {{ review: {{ approvals: {{ require: {Five} }} }} }}\n");

        Assert.Empty(policy.Problems);
    }
}
