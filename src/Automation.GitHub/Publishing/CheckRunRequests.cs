using Automation.Core.Practices;
using Automation.Core.Reporting;
using Octokit;

namespace Automation.GitHub.Publishing;

/// <summary>
/// The requests that write one check run. GitHub takes 50 annotations a request and appends those of later ones
/// (https://docs.github.com/rest/checks/runs#update-a-check-run), so a long run takes several.
/// </summary>
internal static class CheckRunRequests
{
    public const int AnnotationsPerRequest = 50;

    /// <summary>
    /// Stands in all requests but the last. The real summary ends with the plan's hash: writing it last means that a run that
    /// was cut off midway is found different, and written again.
    /// </summary>
    public const string Unfinished = "This report is being written.";

    /// <summary>The plan's annotations, request by request; one empty batch where there are none.</summary>
    public static IReadOnlyList<CheckAnnotation[]> Batches(CheckRunPlan plan) =>
        plan.Annotations.Count == 0 ? [[]] : [.. plan.Annotations.Chunk(AnnotationsPerRequest)];

    public static NewCheckRun Create(CommitSha head, CheckRunPlan plan, CheckAnnotation[] annotations, bool isLast) =>
        new(plan.Name, head.Value)
        {
            ExternalId = plan.ExternalId,
            Status = CheckStatus.Completed,
            Conclusion = ConclusionOf(plan),
            Output = Output(plan, annotations, isLast),
            Actions = Actions(plan),
        };

    public static CheckRunUpdate Update(CheckRunPlan plan, CheckAnnotation[] annotations, bool isLast) => new()
    {
        Name = plan.Name,
        ExternalId = plan.ExternalId,
        Status = CheckStatus.Completed,
        Conclusion = ConclusionOf(plan),
        Output = Output(plan, annotations, isLast),
        Actions = Actions(plan),
    };

    private static NewCheckRunOutput Output(CheckRunPlan plan, CheckAnnotation[] annotations, bool isLast) =>
        new(plan.Title, isLast ? plan.Summary : Unfinished)
        {
            Text = plan.Text.Length == 0 ? null : plan.Text,
            Annotations = annotations.Length == 0 ? null : [.. annotations.Select(Map)],
        };

    private static NewCheckRunAnnotation Map(CheckAnnotation annotation) => new(
        annotation.Path, annotation.Line, annotation.Line, LevelOf(annotation.Severity), annotation.Message)
    {
        Title = annotation.Title,
    };

    private static NewCheckRunAction[] Actions(CheckRunPlan plan) =>
        [.. plan.Actions.Select(static a => new NewCheckRunAction(a.Label, a.Description, a.Identifier))];

    private static CheckAnnotationLevel LevelOf(Severity severity) => severity switch
    {
        Severity.Error => CheckAnnotationLevel.Failure,
        Severity.Warning => CheckAnnotationLevel.Warning,
        _ => CheckAnnotationLevel.Notice,
    };

    private static Octokit.CheckConclusion ConclusionOf(CheckRunPlan plan) => plan.Conclusion switch
    {
        Core.Reporting.CheckConclusion.Success => Octokit.CheckConclusion.Success,
        Core.Reporting.CheckConclusion.Neutral => Octokit.CheckConclusion.Neutral,
        Core.Reporting.CheckConclusion.Skipped => Octokit.CheckConclusion.Skipped,
        _ => Octokit.CheckConclusion.Failure,
    };
}
