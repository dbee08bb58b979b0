using Automation.Core.Evaluations;
using Automation.Core.Policies;
using Automation.Core.Practices;
using Automation.Core.Practices.TechDebt;
using Automation.Core.Snapshots;
using Automation.Testing;

namespace Automation.Core.Tests.Evaluations;

public sealed class EvaluatorTests
{
    private static readonly DateTimeOffset Now = PullRequestBuilder.Opened.AddHours(4);

    private static readonly StandInPractice Content =
        new(PracticeIds.Review, _ => new PracticeResult { Practice = PracticeIds.Review, Conclusion = Conclusion.Success });

    private static readonly StandInPractice Broken =
        new(PracticeIds.Decisions, s => throw new InvalidOperationException($"cannot read {s.Title}"));

    [Fact]
    public void A_Practice_That_Throws_Is_Unchecked_And_The_Others_Go_On()
    {
        var results = Evaluate([Broken, Content], new PullRequestBuilder().Build()).Results;

        Assert.Equal([Conclusion.Neutral, Conclusion.Success], results.Select(r => r.Conclusion));
        Assert.Equal(["could not be checked: internal error (InvalidOperationException)"], results[0].Unchecked);
    }

    [Fact]
    public void Id_Is_32_Lower_Case_Hexadecimal_Digits() =>
        Assert.Matches("^[0-9a-f]{32}$", Evaluate([Content], new PullRequestBuilder().Build()).Id);

    [Fact]
    public void The_Same_Pull_Request_Under_The_Same_Policy_Has_The_Same_Id_At_Any_Time()
    {
        var snapshot = new PullRequestBuilder().Build();

        var ids = new[] { Now, Now.AddDays(1) }.Select(t => new Evaluator([Content]).Evaluate(snapshot, EffectivePolicy.Default, t).Id);

        Assert.Single(ids.Distinct());
    }

    [Fact]
    public void Another_Policy_Gives_Another_Id()
    {
        var snapshot = new PullRequestBuilder().Build();

        Assert.NotEqual(
            Evaluate([Content], snapshot).Id,
            Evaluate([Content], snapshot, EffectivePolicy.Default with { Hash = "abc" }).Id);
    }

    [Fact]
    public void What_Policy_Overrides_For_The_Pull_Request_Decides_Its_Modes_And_Practices()
    {
        var policy = new PolicyResolver([]).Resolve(
        [
            new PolicyText(
                PolicyLayerKind.Repository,
                PolicyResolver.FilePath,
                "version: 1\noverrides: [{ when: { labels: [legacy] }, practices: { tech-debt: { mode: enforce, tags: [LATER] } } }]"),
        ]);
        var evaluator = new Evaluator([new TechDebtPractice()]);
        var pull = new PullRequestBuilder().NewFile("src/a.cs", "// LATER");

        var (usual, legacy) = (
            evaluator.Evaluate(pull.Build(), policy, Now), evaluator.Evaluate(pull.Label("legacy").Build(), policy, Now));

        Assert.Equal((PracticeMode.Warn, PracticeMode.Enforce), (usual.Modes[PracticeIds.TechDebt], legacy.Modes[PracticeIds.TechDebt]));
        Assert.Empty(usual.Results[0].Findings);
        Assert.NotEmpty(legacy.Results[0].Findings);
        Assert.Equal(policy.Hash, legacy.PolicyHash);
    }

    [Fact]
    public void Another_Head_Gives_Another_Id()
    {
        var snapshot = new PullRequestBuilder().Build();

        Assert.NotEqual(Evaluate([Content], snapshot).Id, Evaluate([Content], snapshot with { HeadSha = PullRequestBuilder.Sha(9) }).Id);
    }

    [Fact]
    public void Modes_Have_The_Rollout_Applied()
    {
        var outside = EffectivePolicy.Default with
        {
            Policy = AutomationPolicy.Default with { Review = new ReviewSettings { Mode = PracticeMode.Enforce, Rollout = 0 } },
        };

        var evaluation = Evaluate([Content, Broken], new PullRequestBuilder().Build(), outside);

        Assert.Equal(PracticeMode.Observe, evaluation.Modes[PracticeIds.Review]);
        Assert.Equal(PracticeMode.Warn, evaluation.Modes[PracticeIds.Decisions]);
    }

    private static Evaluation Evaluate(
        IReadOnlyList<IPractice> practices, PullRequestSnapshot snapshot, EffectivePolicy? policy = null) =>
        new Evaluator(practices).Evaluate(snapshot, policy ?? EffectivePolicy.Default, Now);
}
