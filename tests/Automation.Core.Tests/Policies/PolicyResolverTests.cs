using Automation.Core.Policies;
using Automation.Core.Practices;
using static Automation.Core.Tests.Policies.PolicyFiles;

namespace Automation.Core.Tests.Policies;

public sealed class PolicyResolverTests
{
    private const string Everything =
        """
        version: 1
        practices:
          conventional-commits:
            mode: enforce
            rollout: 50
            types: [feat, fix]
            scopes: { api: ["src/Api/**"], docs: }
            rules:
              header-max-length: { severity: error, value: 72 }
              body-max-line-length: off
              type-enum: info
              subject-case: { cases: [lower, sentence], strict: true, ignore: "^WIP" }
          review:
            mode: off
            approvals: { required: 2, from: [octocat] }
            size: { xs: 1, s: 2, m: 3, l: 4, xl: 5, max: 6 }
            skip-drafts: false
            exempt-bots: false
            generated: ["**/*.g.cs"]
            rules:
              tests: { severity: error, paths: ["spec/**"], style: name }
          decisions:
            mode: observe
            directory: docs/adr
            due: { paths: ["infra/**"], labels: [adr], size: 2000 }
          tech-debt:
            mode: warn
            tags: [TODO]
            labels: { debt: debt, kinds: [a], impact: [b], effort: [c] }
            target: 30
        exempt: { authors: ["dependabot[bot]"], labels: [skip], paths: ["vendor/**"] }
        waivers: { by: [admin] }
        enforced: [practices.conventional-commits.mode]
        """;

    [Fact]
    public void Without_Files_The_Defaults_Apply()
    {
        var effective = Resolve();

        Assert.Equal(AutomationPolicy.Default, effective.Policy);
        Assert.Empty(effective.Problems);
        Assert.Empty(effective.Sources);
        Assert.Matches("^[0-9a-f]{64}$", effective.Hash);
    }

    [Theory]
    [InlineData("docs/adr", "docs/adr")]
    [InlineData("[auto, 'packages/*/docs/adr']", "auto, packages/*/docs/adr")]
    [InlineData("[docs/adr]", "docs/adr")]
    public void One_Directory_Of_Decisions_Or_Several_Can_Be_Named(string directory, string setting)
    {
        var effective = PolicyFiles.ResolveBody($"practices: {{ decisions: {{ directory: {directory} }} }}");

        Assert.Empty(effective.Problems);
        Assert.Equal(setting, effective.Policy.Decisions.Directory);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("3")]
    [InlineData("{ a: b }")]
    public void What_Names_No_Directory_Of_Decisions_Changes_Nothing(string directory)
    {
        var effective = PolicyFiles.ResolveBody($"practices: {{ decisions: {{ directory: {directory} }} }}");

        Assert.Single(effective.Problems);
        Assert.Equal("auto", effective.Policy.Decisions.Directory);
    }

    [Fact]
    public void Every_Key_Reaches_Its_Setting()
    {
        var effective = Resolve(Organisation(Everything));

        Assert.Empty(effective.Problems);
        var commits = effective.Policy.ConventionalCommits;
        Assert.Equal((PracticeMode.Enforce, 50), (commits.Mode, commits.Rollout));
        Assert.Equal(["feat", "fix"], commits.Types);
        Assert.Equal(["src/Api/**"], commits.Scopes["api"]);
        Assert.Empty(commits.Scopes["docs"]);
        var review = effective.Policy.Review;
        Assert.Equal((PracticeMode.Off, false, false), (review.Mode, review.SkipDrafts, review.ExemptBots));
        Assert.Equal(2, review.Approvals.Required);
        Assert.Equal(["octocat"], review.Approvals.From);
        Assert.Equal(new SizeSettings { Xs = 1, S = 2, M = 3, L = 4, Xl = 5, Max = 6 }, review.Size);
        Assert.Equal(["**/*.g.cs"], review.Generated);
        var decisions = effective.Policy.Decisions;
        Assert.Equal((PracticeMode.Observe, "docs/adr", 2000), (decisions.Mode, decisions.Directory, decisions.Due.Size));
        Assert.Equal(["infra/**"], decisions.Due.Paths);
        Assert.Equal(["adr"], decisions.Due.Labels);
        var debt = effective.Policy.TechDebt;
        Assert.Equal((30, "debt"), (debt.Target, debt.Labels.Debt));
        Assert.Equal(["TODO"], debt.Tags);
        Assert.Equal(["a", "b", "c"], [.. debt.Labels.Kinds, .. debt.Labels.Impact, .. debt.Labels.Effort]);
        Assert.Equal(["dependabot[bot]"], effective.Policy.Exempt.Authors);
        Assert.Equal(["skip"], effective.Policy.Exempt.Labels);
        Assert.Equal(["vendor/**"], effective.Policy.Exempt.Paths);
        Assert.Equal(["admin"], effective.Policy.Waivers.By);
        Assert.Equal(["practices.conventional-commits.mode"], effective.Policy.Enforced);
    }

    [Fact]
    public void Rules_Take_A_Severity_Or_A_Map_With_Options()
    {
        var effective = Resolve(Organisation(Everything));

        RuleSetting Setting(string practice, string rule) =>
            effective.SettingOf(practice, FakePractice.All.Single(p => p.Id == practice).Rules.Single(r => r.Id == rule));
        var header = Setting(PracticeIds.ConventionalCommits, "header-max-length");
        Assert.Equal((Severity.Error, 72), (header.Severity, header.Options.Number("value")));
        Assert.Null(Setting(PracticeIds.ConventionalCommits, "body-max-line-length").Severity);
        Assert.Equal(Severity.Info, Setting(PracticeIds.ConventionalCommits, "type-enum").Severity);
        var subject = Setting(PracticeIds.ConventionalCommits, "subject-case");
        Assert.Null(subject.Severity);
        Assert.Equal(["lower", "sentence"], subject.Options.List("cases"));
        Assert.True(subject.Options.Flag("strict"));
        Assert.Equal("^WIP", subject.Options.Text("ignore"));
        Assert.Equal(Severity.Warning, Setting(PracticeIds.Review, "size").Severity);
        Assert.Equal("name", Setting(PracticeIds.Review, "tests").Options.Text("style"));
    }

    [Fact]
    public void Sections_Without_Content_Say_Nothing()
    {
        var effective = ResolveBody("practices:\n  review:\n  tech-debt: ~\nexempt: null\nwaivers: {}\n");

        Assert.Empty(effective.Problems);
        Assert.Equal(Resolve().Hash, effective.Hash);
        Assert.Equal([PolicyResolver.FilePath], effective.Sources);
    }

    [Theory]
    [InlineData("\uFEFFversion: 1\nexempt: { labels: [skip] }\n")]
    [InlineData("version: 1\r\nexempt:\r\n  labels:\r\n  - skip\r\n")]
    [InlineData("# a comment\n---\nversion: 1\nexempt: { labels: [\"skip\"] }\n...\n")]
    [InlineData("{version: 1, exempt: {labels: ['skip']}}")]
    public void The_Same_Content_In_Another_Form_Is_The_Same_Policy(string text)
    {
        var effective = Resolve(Repository(text));

        Assert.Empty(effective.Problems);
        Assert.Equal(["skip"], effective.Policy.Exempt.Labels);
        Assert.Equal(ResolveBody("exempt: { labels: [skip] }").Hash, effective.Hash);
    }

    [Theory]
    [InlineData("practices: { review: { mode: off } }", PracticeMode.Off)]
    [InlineData("practices: { review: { mode: 'off' } }", PracticeMode.Off)]
    [InlineData("practices: { review: { mode: enforce } }", PracticeMode.Enforce)]
    public void Off_Needs_No_Quotes(string body, PracticeMode mode)
    {
        var effective = ResolveBody(body);

        Assert.Empty(effective.Problems);
        Assert.Equal(mode, effective.Policy.Review.Mode);
    }

    [Fact]
    public void Equal_Policies_Have_Equal_Hashes_And_Others_Have_Not()
    {
        var written = ResolveBody("practices: { review: { rules: { size: warning }, approvals: { required: 1 } } }");
        var stricter = ResolveBody("practices: { review: { rules: { size: error } } }");

        Assert.Equal(Resolve().Hash, written.Hash);
        Assert.NotEqual(Resolve().Hash, stricter.Hash);
    }

    [Fact]
    public void Every_Change_Of_A_Value_Changes_The_Hash()
    {
        string[] bodies =
        [
            "practices: { conventional-commits: { scopes: [api] } }",
            "practices: { conventional-commits: { scopes: { api: [src/**] } } }",
            "practices: { conventional-commits: { rules: { header-max-length: { value: 72 } } } }",
            "practices: { review: { generated: [] } }",
            "practices: { decisions: { due: { size: 5 } } }",
            "exempt: { authors: [octocat] }",
        ];

        var hashes = bodies.Select(b => ResolveBody(b).Hash).Append(Resolve().Hash).ToList();

        Assert.Equal(hashes.Count, hashes.Distinct().Count());
    }
}
