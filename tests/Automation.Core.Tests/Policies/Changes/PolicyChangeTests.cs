using Automation.Core.Evaluations;
using Automation.Core.Policies;
using Automation.Core.Policies.Changes;
using Automation.Core.Practices;
using Automation.Testing;
using static Automation.Core.Tests.Policies.PolicyFiles;

namespace Automation.Core.Tests.Policies.Changes;

/// <summary>A pull request proposes a policy file, and learns what that would do.</summary>
public sealed class PolicyChangeTests
{
    private const string Enforced = "version: 1\nenforced: [practices.review.mode]\n";

    private static readonly PolicyResolver Real = new(PracticeCatalog.All);

    [Fact]
    public void A_Pull_Request_That_Leaves_The_Policy_Alone_Has_No_Policy_Change() =>
        Assert.Null(new Evaluator(PracticeCatalog.All).Evaluate(
            new PullRequestBuilder().Build(), EffectivePolicy.Default, PullRequestBuilder.Opened).PolicyChange);

    [Fact]
    public void It_Is_Told_What_The_Proposed_Policy_Would_Say_Of_It_Rule_By_Rule()
    {
        var change = ChangeOf(
            "version: 1\n",
            "version: 1\npractices: { conventional-commits: { types: [feat, fix, deps] } }\n",
            new PullRequestBuilder().With(s => s with { Title = "deps: renew everything" }).Commit("deps: renew everything"));

        var verdict = Assert.Single(change.Verdicts, v => v.Practice == PracticeIds.ConventionalCommits);
        Assert.Equal((Conclusion.Failure, Conclusion.Success), (verdict.Before.Conclusion, verdict.After.Conclusion));
        Assert.True(verdict is { IsChange: true, NewlyPasses: true, NewlyFails: false });
        var rule = Assert.Single(verdict.Rules);
        Assert.Equal(("conventional-commits/type-enum", true, 0), (rule.Rule, rule.Before > 0, rule.After));
        Assert.All(change.Verdicts.Where(v => v != verdict), v => Assert.False(v.IsChange));
    }

    [Fact]
    public void It_Is_Evaluated_Under_The_Policy_In_Force()
    {
        var snapshot = new PullRequestBuilder().Build();
        var (current, proposed) = (Resolve("version: 1\n"), Resolve("version: 1\npractices: { review: { mode: off } }\n"));

        var evaluation = new Evaluator(PracticeCatalog.All).Evaluate(snapshot, current, PullRequestBuilder.Opened, proposed);

        Assert.Equivalent(
            new Evaluator(PracticeCatalog.All).Evaluate(snapshot, current, PullRequestBuilder.Opened),
            evaluation with { PolicyChange = null },
            strict: true);
    }

    [Fact]
    public void A_File_That_Is_Not_Valid_Changes_Nothing()
    {
        var change = ChangeOf(
            "version: 1\npractices: { review: { mode: enforce } }\n", "version: 1\npractices: { reveiw: { mode: off } }\n");

        var problem = Assert.Single(change.Problems);
        Assert.Equal((PolicyResolver.FilePath, 2), (problem.Source, problem.Line));
        Assert.Empty(change.Effects);
        Assert.Empty(change.Verdicts);
    }

    [Fact]
    public void A_Key_That_The_Organisation_Enforces_Is_Without_Effect_And_The_Others_Count()
    {
        var change = ChangeOf(
            [Organisation(Enforced)],
            [Organisation(Enforced), Repository("version: 1\npractices: { review: { mode: off, rollout: 10 } }\n")]);

        Assert.Empty(change.Problems);
        Assert.Contains("enforces 'practices.review.mode'", Assert.Single(change.Ignored).Message, StringComparison.Ordinal);
        Assert.Contains("10 %", Assert.Single(change.Effects), StringComparison.Ordinal);
    }

    [Fact]
    public void A_Problem_Of_Another_File_Is_Not_The_Pull_Requests()
    {
        var broken = Organisation("version: 7\n");

        var change = ChangeOf([broken], [broken, Repository("version: 1\n")]);

        Assert.Empty(change.Problems);
        Assert.Empty(change.Ignored);
    }

    [Fact]
    public void One_File_That_Is_Both_Layers_Says_Its_Problems_Once()
    {
        const string text = "version: 1\npractices: { reveiw: {} }\n";

        var change = ChangeOf([], [Organisation(text), Repository(text)]);

        Assert.Single(change.Problems);
    }

    [Fact]
    public void Where_Records_Are_Looked_For_Elsewhere_Their_Verdict_Is_Not_Guessed()
    {
        var change = ChangeOf("version: 1\n", "version: 1\npractices: { decisions: { directory: doc/records } }\n");

        Assert.DoesNotContain(change.Verdicts, v => v.Practice == PracticeIds.Decisions);
        Assert.Equal(3, change.Verdicts.Count);
    }

    [Fact]
    public void Removing_The_File_Is_A_Change_Like_Any_Other()
    {
        var change = ChangeOf([Repository("version: 1\npractices: { review: { mode: enforce } }\n")], []);

        Assert.Equal(["Review practice would no longer block merges (enforce -> warn)."], change.Effects);
    }

    private static EffectivePolicy Resolve(string text) => Real.Resolve([Repository(text)]);

    private static PolicyChange ChangeOf(string before, string after, PullRequestBuilder? pullRequest = null) =>
        ChangeOf([Repository(before)], [Repository(after)], pullRequest);

    private static PolicyChange ChangeOf(PolicyText[] before, PolicyText[] after, PullRequestBuilder? pullRequest = null) =>
        new Evaluator(PracticeCatalog.All).Evaluate(
            (pullRequest ?? new PullRequestBuilder()).Build(),
            Real.Resolve(before),
            PullRequestBuilder.Opened.AddHours(4),
            Real.Resolve(after)).PolicyChange!;
}
