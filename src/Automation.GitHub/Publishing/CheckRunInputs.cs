using System.Text.Json.Nodes;
using Automation.Core.Practices;
using Automation.Core.Reporting;

namespace Automation.GitHub.Publishing;

/// <summary>
/// The inputs that write one check run. GitHub takes 50 annotations at a time and appends those of later updates
/// (https://docs.github.com/rest/checks/runs#update-a-check-run), so a long run takes several.
/// </summary>
internal static class CheckRunInputs
{
    public const int AnnotationsAtATime = 50;

    /// <summary>
    /// Stands in all updates but the last. The real summary ends with the plan's hash: writing it last means that a run that
    /// was cut off midway is found different, and written again.
    /// </summary>
    public const string Unfinished = "This report is being written.";

    /// <summary>The plan's annotations, input by input; one empty batch where there are none.</summary>
    public static IReadOnlyList<CheckAnnotation[]> Batches(CheckRunPlan plan) =>
        plan.Annotations.Count == 0 ? [[]] : [.. plan.Annotations.Chunk(AnnotationsAtATime)];

    public static JsonObject Create(
        string repositoryId, CommitSha head, CheckRunPlan plan, CheckAnnotation[] annotations, bool isLast)
    {
        var input = Of(repositoryId, plan, annotations, isLast);
        input["headSha"] = head.Value;
        return input;
    }

    public static JsonObject Update(
        string repositoryId, string checkRunId, CheckRunPlan plan, CheckAnnotation[] annotations, bool isLast)
    {
        var input = Of(repositoryId, plan, annotations, isLast);
        input["checkRunId"] = checkRunId;
        return input;
    }

    private static JsonObject Of(string repositoryId, CheckRunPlan plan, CheckAnnotation[] annotations, bool isLast) => new()
    {
        ["repositoryId"] = repositoryId,
        ["name"] = plan.Name,
        ["externalId"] = plan.ExternalId,
        ["status"] = "COMPLETED",
        ["conclusion"] = ConclusionOf(plan),
        ["output"] = new JsonObject
        {
            ["title"] = plan.Title,
            ["summary"] = isLast ? plan.Summary : Unfinished,
            ["text"] = plan.Text.Length == 0 ? null : plan.Text,
            ["annotations"] = new JsonArray([.. annotations.Select(Map)]),
        },
        ["actions"] = new JsonArray([.. plan.Actions.Select(Map)]),
    };

    private static JsonObject Map(CheckAnnotation annotation) => new()
    {
        ["path"] = annotation.Path,
        ["location"] = new JsonObject { ["startLine"] = annotation.Line, ["endLine"] = annotation.Line },
        ["annotationLevel"] = LevelOf(annotation.Severity),
        ["message"] = annotation.Message,
        ["title"] = annotation.Title,
    };

    private static JsonObject Map(RequestedAction action) => new()
    {
        ["label"] = action.Label,
        ["description"] = action.Description,
        ["identifier"] = action.Identifier,
    };

    private static string LevelOf(Severity severity) => severity switch
    {
        Severity.Error => "FAILURE",
        Severity.Warning => "WARNING",
        _ => "NOTICE",
    };

    private static string ConclusionOf(CheckRunPlan plan) => plan.Conclusion switch
    {
        CheckConclusion.Success => "SUCCESS",
        CheckConclusion.Neutral => "NEUTRAL",
        CheckConclusion.Skipped => "SKIPPED",
        _ => "FAILURE",
    };
}
