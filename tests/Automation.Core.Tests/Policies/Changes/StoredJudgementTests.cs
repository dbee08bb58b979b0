using Automation.Core.Evaluations;
using Automation.Core.Policies;
using Automation.Core.Policies.Changes;
using Automation.Core.Practices;
using Automation.Testing;
using Automation.Testing.Waivers;

namespace Automation.Core.Tests.Policies.Changes;

/// <summary>What stored evaluations tell of another policy, and what they do not.</summary>
public sealed class StoredJudgementTests
{
    private static readonly PolicyResolver Resolver = new(PracticeCatalog.All);

    [Fact]
    public void Modes_Are_Known()
    {
        var verdict = Judge("", "practices: { conventional-commits: { mode: enforce } }", "whatever this is");

        Assert.True(verdict is { NewlyFails: true, Before.Blocks: false, After.Blocks: true });
    }

    [Fact]
    public void Rules_That_Are_Switched_Off_Are_Known()
    {
        var verdict = Judge("", "practices: { conventional-commits: { rules: { type-enum: off } } }", "foo: add a greeting");

        Assert.True(verdict.NewlyPasses);
        Assert.Contains(verdict.Rules, r => r is { Rule: "conventional-commits/type-enum", Before: > 0, After: 0 });
    }

    [Theory]
    [InlineData("warning", "error", true)]
    [InlineData("info", "warning", false)]
    public void Severities_Are_Known(string before, string after, bool fails)
    {
        static string Rule(string severity) => $"practices: {{ conventional-commits: {{ rules: {{ type-enum: {severity} }} }} }}";

        Assert.Equal(fails, Judge(Rule(before), Rule(after), "foo: add a greeting").NewlyFails);
    }

    [Fact]
    public void A_Finding_Is_Never_Raised_Above_Its_Own_Ceiling()
    {
        var snapshot = new PullRequestBuilder().Thread(resolved: false, outdated: true).Build();
        var current = Resolve("");
        var stored = new Evaluator(PracticeCatalog.All).Evaluate(snapshot, current, PullRequestBuilder.Opened);
        var proposed = Resolve("practices: { review: { rules: { unresolved-threads: error } } }");

        var simulated = new StoredJudgement(PracticeCatalog.All, current, proposed).Judge(stored);

        Assert.DoesNotContain(simulated.Verdicts.SelectMany(v => v.Rules), r => r.Rule == "review/unresolved-threads");
    }

    [Theory]
    [InlineData("", "practices: { conventional-commits: { types: [feat] } }", "practices.conventional-commits.types")]
    [InlineData("", "exempt: { labels: [vendor] }", "exempt.labels")]
    [InlineData("", "waivers: { by: [admin] }", "waivers.by")]
    [InlineData(
        "",
        "practices: { conventional-commits: { rules: { header-max-length: { value: 50 } } } }",
        "conventional-commits/header-max-length")]
    [InlineData("practices: { conventional-commits: { rules: { type-enum: off } } }", "", "conventional-commits/type-enum")]
    [InlineData("practices: { review: { mode: off } }", "", "practices.review.mode")]
    public void What_Cannot_Be_Known_Is_Said_And_Not_Guessed(string before, string after, string subject)
    {
        var sentence = Assert.Single(new StoredJudgement(PracticeCatalog.All, Resolve(before), Resolve(after)).NotKnown);

        Assert.StartsWith($"{subject}: not known from stored evaluations", sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("practices: { review: { mode: enforce, rollout: 10 } }")]
    [InlineData("practices: { conventional-commits: { rules: { type-enum: off, header-max-length: warning } } }")]
    public void What_Is_Known_Needs_No_Word(string after) =>
        Assert.Empty(new StoredJudgement(PracticeCatalog.All, Resolve(""), Resolve(after)).NotKnown);

    [Fact]
    public void What_Is_Waived_Stays_Waived_However_Much_Its_Rule_Weighs()
    {
        var snapshot = new PullRequestBuilder().Thread(resolved: false).Waived(SampleWaivers.Of("review/unresolved-threads")).Build();
        var stored = new Evaluator(PracticeCatalog.All).Evaluate(snapshot, Resolve(""), PullRequestBuilder.Opened);
        var proposed = Resolve("practices: { review: { rules: { unresolved-threads: error } } }");

        var simulated = new StoredJudgement(PracticeCatalog.All, Resolve(""), proposed).Judge(stored);

        Assert.DoesNotContain(simulated.Verdicts.SelectMany(v => v.Rules), r => r.Rule == "review/unresolved-threads");
    }

    [Fact]
    public void An_Evaluation_Under_A_Policy_Of_Its_Own_Is_Told_Apart()
    {
        var judgement = new StoredJudgement(PracticeCatalog.All, Resolve(""), Resolve("exempt: { labels: [a] }"));
        var stored = Evaluate("exempt: { labels: [b] }", "feat: add a greeting");

        Assert.False(judgement.IsComparable(stored));
        Assert.True(judgement.IsComparable(Evaluate("", "feat: add a greeting")));
    }

    private static VerdictChange Judge(string before, string after, string title) => Assert.Single(
        new StoredJudgement(PracticeCatalog.All, Resolve(before), Resolve(after)).Judge(Evaluate(before, title)).Verdicts,
        v => v.Practice == PracticeIds.ConventionalCommits);

    private static Evaluation Evaluate(string policy, string title) => new Evaluator(PracticeCatalog.All).Evaluate(
        new PullRequestBuilder().With(s => s with { Title = title }).Commit(title).Build(), Resolve(policy), PullRequestBuilder.Opened);

    private static EffectivePolicy Resolve(string body) => Resolver.Resolve([PolicyFiles.Repository("version: 1\n" + body)]);
}
