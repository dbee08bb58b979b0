using Automation.Core.Policies;
using Automation.Core.Practices;
using static Automation.Core.Tests.Policies.PolicyFiles;

namespace Automation.Core.Tests.Policies;

public sealed class PolicyLayeringTests
{
    /// <summary>Organisation's file, repository's file, key, effective value; all without their version lines.</summary>
    public static TheoryData<string, string, string, string> Layers => new()
    {
        { "", "", "practices.review.approvals.required", "1" },
        { "practices: { review: { approvals: { required: 2 } } }", "", "practices.review.approvals.required", "2" },
        { "", "practices: { review: { approvals: { required: 0 } } }", "practices.review.approvals.required", "0" },
        {
            "practices: { review: { approvals: { required: 2 } } }", "practices: { review: { approvals: { required: 3 } } }",
            "practices.review.approvals.required", "3"
        },
        {
            "practices: { review: { approvals: { required: 2, from: [a] } } }", "practices: { review: { approvals: { from: [b, c] } } }",
            "practices.review.approvals.required", "2"
        },
        { "exempt: { labels: [a, b] }", "exempt: { labels: [c] }", "exempt.labels", "[c]" },
        { "exempt: { labels: [a, b] }", "exempt: { labels: [] }", "exempt.labels", "[]" },
        {
            "practices: { conventional-commits: { scopes: { api: [src/**] } } }",
            "practices: { conventional-commits: { scopes: { docs: } } }",
            "practices.conventional-commits.scopes", "{ api: [\"src/**\"], docs: [] }"
        },
        {
            "practices: { conventional-commits: { scopes: { api: [src/**] } } }", "practices: { conventional-commits: { scopes: [docs] } }",
            "practices.conventional-commits.scopes", "[docs]"
        },
        {
            "practices: { conventional-commits: { rules: { header-max-length: { value: 72 } } } }",
            "practices: { conventional-commits: { rules: { header-max-length: warning } } }",
            "practices.conventional-commits.rules.header-max-length", "{ severity: warning, value: 72 }"
        },
        {
            "practices: { conventional-commits: { rules: { type-enum: off } } }",
            "practices: { conventional-commits: { rules: { type-enum: info } } }",
            "practices.conventional-commits.rules.type-enum", "info"
        },
        {
            "practices: { conventional-commits: { rules: { type-enum: info } } }",
            "practices: { conventional-commits: { rules: { header-max-length: off } } }",
            "practices.conventional-commits.rules.type-enum", "info"
        },
        {
            "practices: { conventional-commits: { scopes: { api: [src/**], 1: } } }", "",
            "practices.conventional-commits.scopes", "{ \"1\": [], api: [\"src/**\"] }"
        },
        {
            "practices: { decisions: { due: { size: 9 } } }", "practices: { decisions: { due: { size: null } } }",
            "practices.decisions.due.size", "null"
        },
    };

    [Theory]
    [MemberData(nameof(Layers))]
    public void Files_Are_Laid_Over_Each_Other_Key_By_Key(string organisation, string repository, string key, string value)
    {
        var effective = Resolve(Repository("version: 1\n" + repository), Organisation("version: 1\n" + organisation));

        Assert.Empty(effective.Problems);
        Assert.Equal([OrganisationSource, PolicyResolver.FilePath], effective.Sources);
        Assert.Equal(value, PolicyReference.Keys(FakePractice.All, effective.Policy).Single(k => k.Path == key).Value);
    }

    [Theory]
    [InlineData("version: 1\npractices: { review: { size: { max: 5 } }, tech-debt: { targets: 7 } }")]
    [InlineData("version: 1\npractices: { review: { size: { max: 5 }")]
    [InlineData("version: 2\npractices: { review: { size: { max: 5 } } }")]
    [InlineData("version: 1\npractices: { review: { size: { max: 5 } } }\nversion: 1")]
    [InlineData("")]
    public void A_File_With_A_Problem_Is_Left_Out_As_A_Whole(string repository)
    {
        var organisation = Organisation("version: 1\npractices: { review: { size: { max: 400 } } }");

        var effective = Resolve(organisation, Repository(repository));

        Assert.Equal(400, effective.Policy.Review.Size.Max);
        Assert.Equal([OrganisationSource], effective.Sources);
        Assert.NotEmpty(effective.Problems);
        Assert.All(effective.Problems, p => Assert.Equal(PolicyResolver.FilePath, p.Source));
        Assert.Equal(Resolve(organisation).Hash, effective.Hash);
    }

    [Fact]
    public void A_Broken_Organisation_File_Leaves_The_Repository_Its_Own()
    {
        var effective = Resolve(Organisation("version: 1\nexempts: {}"), Repository("version: 1\nexempt: { labels: [skip] }"));

        Assert.Equal(["skip"], effective.Policy.Exempt.Labels);
        Assert.Equal([PolicyResolver.FilePath], effective.Sources);
        Assert.Equal("octo-org/.github:2:1: Unknown key 'exempts'. Did you mean 'exempt'?", Assert.Single(effective.Problems).ToString());
    }

    [Fact]
    public void Sizes_Must_Rise_Across_The_Layers()
    {
        var effective = Resolve(
            Organisation("version: 1\npractices: { review: { size: { s: 40 } } }"),
            Repository("version: 1\npractices: { review: { size: { xs: 40 } } }"));

        Assert.Equal(
            ".github/automation.yml:2:30: The sizes must rise, but xs is 40 and s is 40. Set both so that they do.",
            Assert.Single(effective.Problems).ToString());
        Assert.Equal(10, effective.Policy.Review.Size.Xs);
    }

    [Fact]
    public void An_Enforced_Value_Stands_And_The_Rest_Of_The_File_Takes_Effect()
    {
        var effective = Resolve(
            Organisation("version: 1\npractices: { review: { mode: enforce } }\nenforced: [practices.review.mode]"),
            Repository("version: 1\npractices:\n  review:\n    mode: off\n    rollout: 10\n"));

        Assert.Equal((PracticeMode.Enforce, 10), (effective.Policy.Review.Mode, effective.Policy.Review.Rollout));
        Assert.Equal([OrganisationSource, PolicyResolver.FilePath], effective.Sources);
        var problem = Assert.Single(effective.Problems);
        Assert.Equal("practices.review.mode", problem.Path);
        Assert.Equal(
            ".github/automation.yml:4:5: The organisation enforces 'practices.review.mode': its value stands. "
            + "Remove the key from this file.",
            problem.ToString());
    }

    [Theory]
    [InlineData("practices.review", "practices: { review: { size: { max: 7 } } }")]
    [InlineData("practices.review.rules.size", "practices: { review: { rules: { size: off } } }")]
    [InlineData("practices.conventional-commits.scopes", "practices: { conventional-commits: { scopes: [api] } }")]
    [InlineData("exempt", "exempt: { authors: [octocat] }")]
    public void Sections_Rules_And_Defaults_Can_Be_Enforced(string path, string repository)
    {
        var organisation = Organisation($"version: 1\nenforced: [{path}]");

        var effective = Resolve(organisation, Repository("version: 1\n" + repository));

        Assert.Equal(path, Assert.Single(effective.Problems).Path);
        Assert.Equal(Resolve(organisation).Hash, effective.Hash);
    }

    [Fact]
    public void Repeating_An_Enforced_Value_Is_No_Matter()
    {
        var effective = Resolve(
            Organisation("version: 1\npractices: { review: { mode: enforce } }\nenforced: [practices.review.mode]"),
            Repository("version: 1\npractices: { review: { mode: enforce } }"));

        Assert.Empty(effective.Problems);
    }

    [Fact]
    public void A_Bad_Value_Of_An_Enforced_Key_Is_Reported_And_Does_Not_Cost_The_File()
    {
        var effective = Resolve(
            Organisation("version: 1\nenforced: [practices.review.size]"),
            Repository("version: 1\npractices: { review: { size: { xs: 900 }, rollout: 10 } }"));

        Assert.Equal(10, effective.Policy.Review.Rollout);
        Assert.Contains(effective.Problems, p => p.Message.StartsWith("The sizes must rise", StringComparison.Ordinal));
        Assert.Contains(PolicyResolver.FilePath, effective.Sources);
    }

    [Fact]
    public void A_Repository_Cannot_Enforce_Or_Lift_Enforcement()
    {
        var effective = Resolve(
            Organisation("version: 1\nenforced: [practices.review.mode]"),
            Repository("version: 1\npractices: { review: { mode: off } }\nenforced: []"));

        Assert.Equal(PracticeMode.Warn, effective.ModeOf(PracticeIds.Review));
        Assert.Equal(["practices.review.mode"], effective.Policy.Enforced);
    }
}
