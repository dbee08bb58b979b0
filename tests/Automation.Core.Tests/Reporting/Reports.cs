using System.Text;
using Automation.Core.Evaluations;
using Automation.Core.Identity;
using Automation.Core.Policies;
using Automation.Core.Practices;
using Automation.Core.Reporting;
using Automation.Core.Tests.Evaluations;
using Automation.Testing;

namespace Automation.Core.Tests.Reporting;

/// <summary>Evaluations, plans and their text for the tests of reports.</summary>
internal static class Reports
{
    public const string ReviewCheck = "automation/review";

    public static IReadOnlyList<IPractice> Practices { get; } =
    [
        .. PracticeCatalog.All
            .Where(p => p.Id is PracticeIds.ConventionalCommits or PracticeIds.Review)
            .Select(p => new StandInPractice(p.Id, _ => Passing(p.Id)) { Rules = p.Rules }),
    ];

    public static CommitSha Head { get; } = PullRequestBuilder.Sha(1);

    public static EffectivePolicy Policy { get; } = EffectivePolicy.Default with
    {
        Sources = ["octo-org/.github", ".github/automation.yml"],
        Hash = "0123456789abcdef0123456789abcdef",
    };

    public static ReportPlanner Planner { get; } = new(Practices);

    public static PracticeResult Passing(string practice) => new()
    {
        Practice = practice,
        Conclusion = Conclusion.Success,
        Notes = practice == PracticeIds.Review ? ["size: M (84 lines in 5 files)"] : [],
    };

    public static PracticeResult Failing(params Finding[] findings) =>
        new() { Practice = PracticeIds.Review, Conclusion = Conclusion.Failure, Findings = findings };

    public static PracticeResult Unchecked(string reason) =>
        new() { Practice = PracticeIds.Review, Conclusion = Conclusion.Neutral, Unchecked = [reason] };

    public static Finding Approvals { get; } = new()
    {
        Rule = "review/approvals",
        Severity = Severity.Error,
        Message = "0 of 1 required approval, 1 missing.",
        Why = "A second pair of eyes catches what the author cannot see.",
        Fix = "Ask someone other than the author to review and approve.",
    };

    /// <summary>Long findings, each of a rule of its own.</summary>
    public static Finding[] OfManyRules(int count) =>
        [.. Enumerable.Range(0, count).Select(n => Approvals with { Rule = $"review/rule-{n}", Message = new string('x', 500) })];

    public static Finding Thread(string path, int? line, Severity severity = Severity.Warning) => new()
    {
        Rule = "review/unresolved-threads",
        Severity = severity,
        Message = "A conversation that alice opened is not resolved.",
        Why = "An open question in a review is a question nobody has answered.",
        Fix = "Answer the conversation or change the code, then resolve it.",
        Location = new Location(path, line),
    };

    /// <summary>An evaluation in which conventional commits pass under the mode warn, and the review practice is as given.</summary>
    public static Evaluation Evaluation(
        PracticeResult? review = null,
        PracticeMode mode = PracticeMode.Warn,
        int number = 7,
        PracticeMode commits = PracticeMode.Warn) => new()
        {
            Id = $"evaluation-{number}",
            PullRequest = new PullRequestKey(new InstallationId(1), new RepositoryId(10), number),
            HeadSha = Head,
            Title = "feat: add a greeting",
            PolicyHash = Policy.Hash,
            EvaluatedAt = PullRequestBuilder.Opened,
            Modes = new Dictionary<string, PracticeMode>
            {
                [PracticeIds.ConventionalCommits] = commits,
                [PracticeIds.Review] = mode,
            },
            Results = [Passing(PracticeIds.ConventionalCommits), review ?? Passing(PracticeIds.Review)],
        };

    public static ReportPlan Plan(
        Evaluation evaluation, EffectivePolicy? policy = null, PublishedState? published = null, params Evaluation[] sameHead)
    {
        var snapshot = new PullRequestBuilder().With(s => s with { SameHead = [.. sameHead.Select(e => e.PullRequest.Number)] }).Build();
        return Planner.Plan(evaluation, policy ?? Policy, snapshot, published ?? PublishedState.Nothing, sameHead);
    }

    /// <summary>GitHub's side once a plan's comment has been written.</summary>
    public static PublishedState WithComment(string? body) =>
        PublishedState.Nothing with { Comments = body is null ? [] : [new PublishedComment("IC_5", body)] };

    public static CheckRunPlan ReviewRun(this ReportPlan plan) => Assert.Single(plan.CheckRuns, r => r.Name == ReviewCheck);

    /// <summary>GitHub's side of a check run, as it is read back after it was written.</summary>
    /// <param name="id">The greater, the newer.</param>
    public static PublishedCheckRun Published(CheckRunPlan plan, long id) => new()
    {
        Id = $"CR_{id}",
        StartedAt = PullRequestBuilder.Opened.AddSeconds(id),
        Name = plan.Name,
        ExternalId = plan.ExternalId,
        Conclusion = plan.Conclusion,
        Title = plan.Title,
        Summary = plan.Summary,
    };

    /// <summary>Everything that a check run shows, as one text for a golden file.</summary>
    public static string Show(CheckRunPlan run)
    {
        var text = new StringBuilder();
        text.Append($"name: {run.Name}\nexternal id: {run.ExternalId}\nconclusion: {run.Conclusion}\ntitle: {run.Title}\n");
        run.Actions.ToList().ForEach(a => text.Append($"action: {a.Label}\n"));
        run.Annotations.ToList().ForEach(a => text.Append(
            $"annotation: {a.Severity} {a.Path}:{a.Line} {a.Title}: {a.Message.Replace("\n", " / ")}\n"));
        return text.Append($"\n----- summary\n{run.Summary}\n\n----- text\n{run.Text}\n").ToString();
    }
}
