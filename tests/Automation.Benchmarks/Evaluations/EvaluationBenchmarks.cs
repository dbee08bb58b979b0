using Automation.Core.Evaluations;
using Automation.Core.Policies;
using Automation.Core.Practices;
using Automation.Core.Reporting;
using Automation.Core.Snapshots;
using Automation.Testing;
using BenchmarkDotNet.Attributes;

namespace Automation.Benchmarks.Evaluations;

/// <summary>
/// A pull request's way through the pure core: all four practices and the id of their evaluation (the baseline), each practice by
/// itself, and the report that is planned from the result.
/// </summary>
[MemoryDiagnoser]
public class EvaluationBenchmarks
{
    private static readonly EffectivePolicy Policy = EffectivePolicy.Default;
    private static readonly DateTimeOffset Now = PullRequestBuilder.Opened.AddHours(5);

    private readonly Evaluator evaluator = new(PracticeCatalog.All);
    private readonly ReportPlanner planner = new(PracticeCatalog.All);
    private PullRequestSnapshot snapshot = null!;
    private Evaluation evaluation = null!;

    [Params("everyday", "largest")]
    public string PullRequest { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        snapshot = PullRequest == "largest" ? PullRequests.Largest() : PullRequests.Everyday();
        evaluation = evaluator.Evaluate(snapshot, Policy, Now);
        if (evaluation.Results.Any(r => r.Conclusion is Conclusion.Skipped or Conclusion.Neutral))
        {
            throw new InvalidOperationException("A practice did not look at the pull request.");
        }
    }

    [Benchmark(Baseline = true)]
    public Evaluation All_Practices() => evaluator.Evaluate(snapshot, Policy, Now);

    [Benchmark]
    public PracticeResult Conventional_Commits() => Ask(PracticeIds.ConventionalCommits);

    [Benchmark]
    public PracticeResult Review() => Ask(PracticeIds.Review);

    [Benchmark]
    public PracticeResult Decisions() => Ask(PracticeIds.Decisions);

    [Benchmark]
    public PracticeResult Tech_Debt() => Ask(PracticeIds.TechDebt);

    [Benchmark]
    public ReportPlan Plan_The_Report() => planner.Plan(evaluation, Policy, snapshot, PublishedState.Nothing, []);

    private PracticeResult Ask(string practice) => PracticeCatalog.All.Single(p => p.Id == practice).Evaluate(snapshot, Policy, Now);
}
