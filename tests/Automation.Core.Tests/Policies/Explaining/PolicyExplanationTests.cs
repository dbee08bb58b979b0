using Automation.Core.Policies;
using Automation.Core.Policies.Explaining;
using Automation.Core.Policies.Overrides;
using Automation.Testing;
using static Automation.Core.Tests.Policies.PolicyFiles;

namespace Automation.Core.Tests.Policies.Explaining;

public sealed class PolicyExplanationTests
{
    private static readonly PolicyText OrganisationFile = Organisation(
        """
        version: 1
        practices:
          review:
            mode: enforce
            approvals: { required: 2 }
          conventional-commits:
            rules: { header-max-length: { value: 72 } }
        enforced: [practices.review.mode]
        """);

    private static readonly PolicyText RepositoryFile = Repository(
        """
        version: 1
        practices:
          review:
            mode: off
            approvals:
              from: [ann, ben]
            rollout: 100
          conventional-commits:
            rules: { header-max-length: warning }
        overrides:
          - when: { branches: ["release/*"] }
            practices:
              review:
                approvals: { required: 3 }
        """);

    [Theory]
    [InlineData("practices.review.mode", "enforce", "octo-org/.github:4, enforced", true)]
    [InlineData("practices.review.approvals.required", "2", "octo-org/.github:5", true)]
    [InlineData("practices.review.approvals.from", "[ann, ben]", ".github/automation.yml:6", true)]
    [InlineData("practices.review.rollout", "100", ".github/automation.yml:7", false)]
    [InlineData(
        "practices.conventional-commits.rules.header-max-length", "{ severity: warning, value: 72 }", ".github/automation.yml:9", true)]
    [InlineData("practices.decisions.due.size", "null", "built-in defaults", false)]
    [InlineData("enforced", "[\"practices.review.mode\"]", "octo-org/.github:8", true)]
    public void Each_Value_Is_Said_With_The_Layer_That_Had_The_Last_Word(string path, string value, string origin, bool changed)
    {
        var key = Find(Explain(Resolve(RepositoryFile, OrganisationFile)), path);

        Assert.Equal((value, origin, changed), (key.Key.Value, key.Origin, key.IsChanged));
    }

    [Fact]
    public void An_Override_That_Applies_Has_The_Last_Word()
    {
        var policy = Resolve(RepositoryFile, OrganisationFile).For(new OverrideTarget { Branch = "release/1.x" });

        var key = Find(Explain(policy), "practices.review.approvals.required");

        Assert.Equal((3, ".github/automation.yml:14, override 1"), (key.Value!.GetValue<int>(), key.Origin));
        Assert.Equal((14, 1), (key.Line, key.Override));
    }

    [Fact]
    public void A_File_That_Is_Left_Out_Explains_Nothing()
    {
        var explanation = Explain(Resolve(Repository("version: 1\npractices: { review: { mode: off, sise: 1 } }")));

        Assert.All(explanation.Keys, key => Assert.Equal(("built-in defaults", false), (key.Source, key.IsChanged)));
    }

    [Fact]
    public void What_Was_Adopted_From_Another_Tool_Has_No_Line()
    {
        var adopted = RepositoryFile with { Source = ".commitlintrc.json", Remarks = ["'plugins' has no counterpart."] };

        var explanation = Explain(Resolve(adopted));

        Assert.Equal(".commitlintrc.json", Find(explanation, "practices.review.mode").Origin);
        Assert.Equal(["'plugins' has no counterpart."], explanation.Policy.Remarks);
    }

    [Fact]
    public void A_Repository_Is_Not_Named_For_What_It_Cannot_Set()
    {
        var explanation = Explain(Resolve(
            Organisation("version: 1\nenforced: [exempt]"), Repository("version: 1\nexempt: { labels: [a] }\nenforced: []\ndigest: { teams: {} }")));

        Assert.Equal("built-in defaults, enforced", Find(explanation, "exempt.labels").Origin);
        Assert.Equal("octo-org/.github:2", Find(explanation, "enforced").Origin);
        Assert.Equal("built-in defaults", Find(explanation, "digest.teams").Origin);
    }

    [Fact]
    public void Every_Key_That_Has_A_Value_Is_Explained() => Assert.Equal(
        PolicyReference.Keys(FakePractice.All).Where(k => !k.IsSection).Select(k => k.Path),
        Explain(EffectivePolicy.Default).Keys.Select(k => k.Key.Path));

    [Fact]
    public void As_A_File_It_Says_The_Same_As_The_Policy()
    {
        var policy = Resolve(OrganisationFile, RepositoryFile);
        var explanation = Explain(policy);

        var text = explanation.ToYaml(FakePractice.All, explanation.Keys);

        Golden.Verify(text, "policy-explanation.yml");
        var again = Resolve(Organisation(text));
        Assert.Empty(again.Problems);
        Assert.Equal(policy.Hash, again.Hash);
    }

    [Fact]
    public void Part_Of_It_Stands_In_Its_Sections()
    {
        var explanation = Explain(Resolve(OrganisationFile));

        var part = explanation.Keys.Where(k => k.Key.Path is "practices.review.approvals.required" or "practices.review.approvals.from");

        var text = explanation.ToYaml(FakePractice.All, [.. part]);

        Assert.Equal(
            """
            # Effective policy: built-in defaults, octo-org/.github.

            # What is checked, and how strictly.
            practices:

              # Is it so?
              review:
                # Who must approve.
                approvals:
                  # How many humans other than the author must approve.
                  required: 2  # octo-org/.github:5
                  # Logins whose approvals count, beside the members of teams. Both empty: anyone who can push.
                  from: []  # built-in defaults

            """.ReplaceLineEndings("\n"),
            text);
    }

    private static PolicyExplanation Explain(EffectivePolicy policy) => PolicyExplanation.Of(FakePractice.All, policy);

    private static ExplainedKey Find(PolicyExplanation explanation, string path) => explanation.Keys.Single(k => k.Key.Path == path);
}
