using Automation.Core.Policies;
using Automation.Core.Policies.Overrides;
using Automation.Core.Practices;
using Automation.Core.Snapshots;
using Automation.Testing;
using static Automation.Core.Tests.Policies.PolicyFiles;

namespace Automation.Core.Tests.Policies.Overrides;

public sealed class OverridesTests
{
    private const string Releases =
        """
        version: 1
        practices: { review: { approvals: { required: 1, from: [ann] } } }
        overrides:
          - when: { branches: ["release/*"] }
            practices: { review: { mode: enforce, approvals: { required: 2 } } }
          - when: { labels: [hotfix] }
            practices: { review: { approvals: { required: 0 } } }
        """;

    [Theory]
    [InlineData("main", "", PracticeMode.Warn, 1)]
    [InlineData("release/1.x", "", PracticeMode.Enforce, 2)]
    [InlineData("main", "hotfix", PracticeMode.Warn, 0)]
    [InlineData("release/1.x", "hotfix", PracticeMode.Enforce, 0)]
    public void What_Applies_Is_Laid_Over_Key_By_Key_And_Later_Ones_Win(string branch, string label, PracticeMode mode, int approvals)
    {
        var policy = Resolve(Repository(Releases)).For(Target(branch, label));

        Assert.Equal((mode, approvals), (policy.ModeOf(PracticeIds.Review), policy.Policy.Review.Approvals.Required));
        Assert.Equal(["ann"], policy.Policy.Review.Approvals.From);
        Assert.Empty(policy.Problems);
    }

    [Fact]
    public void The_Report_Is_Told_Which_Ones_Apply()
    {
        var policy = Resolve(Repository(Releases));

        Assert.Empty(policy.Remarks);
        Assert.Equal(
            [
                "Override 1 of .github/automation.yml applies (branches release/*).",
                "Override 2 of .github/automation.yml applies (labels hotfix).",
            ],
            policy.For(Target("release/1.x", "hotfix")).Remarks);
    }

    [Fact]
    public void To_Ask_Twice_Changes_Nothing()
    {
        var once = Resolve(Repository(Releases)).For(Target("release/1.x"));

        Assert.Same(once, once.For(Target("main", "hotfix")));
        Assert.Same(once, once.For(new PullRequestBuilder().Build()));
    }

    [Fact]
    public void A_Policy_Without_Overrides_Is_The_Same_For_All() =>
        Assert.Same(EffectivePolicy.Default, EffectivePolicy.Default.For(new PullRequestBuilder().Build()));

    [Fact]
    public void The_Organisations_Come_First_And_All_Come_After_Either_Files_Own_Keys()
    {
        var policy = Resolve(
            Organisation(
                """
                version: 1
                overrides:
                  - { when: { branches: ["release/*"] }, practices: { review: { mode: enforce, rollout: 50 } } }
                """),
            Repository(
                """
                version: 1
                practices: { review: { mode: off, rollout: 10 } }
                overrides:
                  - { when: { branches: ["release/*"] }, practices: { review: { rollout: 70 } } }
                """));

        var applied = policy.For(Target("release/1.x")).Policy.Review;

        Assert.Equal((PracticeMode.Off, 10), (policy.Policy.Review.Mode, policy.Policy.Review.Rollout));
        Assert.Equal((PracticeMode.Enforce, 70), (applied.Mode, applied.Rollout));
    }

    [Fact]
    public void Conditions_Are_Those_Of_The_Pull_Request()
    {
        var policy = ResolveBody(
            """
            overrides:
              - when: { only-paths: ["docs/**"], authors: [octocat] }
                practices: { decisions: { mode: off } }
            """);

        var docs = new PullRequestBuilder().File("docs/a.md").With(s => s with { Author = new Actor("octocat") });

        Assert.Equal(PracticeMode.Off, policy.For(docs.Build()).ModeOf(PracticeIds.Decisions));
        Assert.Equal(PracticeMode.Warn, policy.For(docs.File("src/a.cs").Build()).ModeOf(PracticeIds.Decisions));
    }

    [Fact]
    public void The_Order_Of_The_Keys_In_The_File_Is_No_Matter()
    {
        var policy = ResolveBody(
            """
            overrides:
              - { when: { labels: [big] }, practices: { review: { size: { xs: 500 } } } }
            practices: { review: { size: { s: 600, m: 700, l: 800 } } }
            """);

        Assert.Empty(policy.Problems);
        Assert.Equal((500, 600), (policy.For(Target("main", "big")).Policy.Review.Size.Xs, policy.Policy.Review.Size.S));
    }

    [Fact]
    public void Two_That_Do_Not_Go_Together_Are_A_Problem_And_The_Later_Is_Left_Out()
    {
        var policy = ResolveBody(
            """
            overrides:
              - { when: { labels: [big] }, practices: { review: { size: { xs: 25 } } } }
              - { when: { branches: [main] }, practices: { review: { size: { s: 20 } } } }
            """);

        var applied = policy.For(Target("main", "big"));

        Assert.Empty(policy.Problems);
        Assert.Equal((25, 30), (applied.Policy.Review.Size.Xs, applied.Policy.Review.Size.S));
        Assert.Equal(
            ".github/automation.yml:4:64: Override 2 is left out here, because it does not go together with the rest. "
            + "The sizes must rise, but xs is 25 and s is 20. Set both so that they do.",
            Assert.Single(applied.Problems).ToString());
        Assert.Single(applied.Remarks);
    }

    [Fact]
    public void The_Hash_Covers_What_They_Say_And_Not_How_It_Is_Written()
    {
        var hash = Resolve(Repository(Releases)).Hash;

        Assert.Equal(hash, Resolve(Repository(Releases)).For(Target("release/1.x")).Hash);
        Assert.Equal(hash, Resolve(Repository(Releases.Replace("required: 2", "required: 02", StringComparison.Ordinal))).Hash);
        Assert.Equal(
            hash,
            Resolve(Repository(Releases.Replace(
                "{ mode: enforce, approvals: { required: 2 } }", "{ approvals: { required: 2 }, mode: \"enforce\" }", StringComparison.Ordinal))).Hash);
        Assert.NotEqual(hash, Resolve(Repository(Releases.Replace("release/*", "release/**", StringComparison.Ordinal))).Hash);
        Assert.NotEqual(hash, Resolve(Repository(Releases.Replace("required: 2", "required: 3", StringComparison.Ordinal))).Hash);
    }

    [Fact]
    public void In_The_Organisations_Own_Repository_One_File_Is_Not_Applied_Twice()
    {
        var policy = Resolve(Organisation(Releases), Repository(Releases));

        Assert.Equal(2, policy.Policy.Overrides.Count);
        Assert.Equal(Resolve(Organisation(Releases)).Hash, policy.Hash);
    }

    private static OverrideTarget Target(string branch, string label = "") =>
        new() { Branch = branch, Labels = label.Length == 0 ? [] : [label] };
}
