using Automation.Sandbox.Http;
using Automation.Sandbox.Store;

namespace Automation.Sandbox.Rest;

/// <summary>
/// The body of a request that creates or updates a check run, with GitHub's limits
/// (https://docs.github.com/rest/checks/runs): 50 annotations a request, 65,535 characters of summary and of text.
/// </summary>
internal sealed class CheckRunInput(RequestBody body, DateTimeOffset now)
{
    private const string Missing = "missing_field";

    private const string Invalid = "invalid";

    private const int MaxAnnotations = 50;

    private const int MaxText = 65_535;

    private const int MaxActions = 3;

    private static readonly string[] Statuses = ["queued", "in_progress", "completed", "waiting", "requested", "pending"];

    private static readonly string[] Conclusions =
        ["action_required", "cancelled", "failure", "neutral", "success", "skipped", "stale", "timed_out"];

    private static readonly string[] Required = ["title", "summary"];

    private static readonly string[] Limited = ["summary", "text"];

    private readonly RequestBody? output = body.Object("output");

    public string? HeadSha => body.Text("head_sha");

    /// <summary>The field for which GitHub would refuse the request, and its word for why; null when it would not.</summary>
    public (string Field, string Code)? FindProblem(bool isNew)
    {
        if (isNew && (string.IsNullOrEmpty(body.Text("name")) || string.IsNullOrEmpty(HeadSha)))
        {
            return (string.IsNullOrEmpty(HeadSha) ? "head_sha" : "name", Missing);
        }

        return FindBadVerdict() ?? FindBadOutput();
    }

    public CheckRun Create(CommitSha head) => Apply(new CheckRun { HeadSha = head.Value, Name = body.Text("name")!, StartedAt = now });

    /// <summary>What is said changes, what is not said stays, annotations are added to those that there are.</summary>
    public CheckRun Apply(CheckRun before)
    {
        var conclusion = body.Text("conclusion");
        var status = conclusion is null ? body.Text("status") ?? before.Status : "completed";
        return before with
        {
            Name = body.Text("name") ?? before.Name,
            ExternalId = body.Text("external_id") ?? before.ExternalId,
            DetailsUrl = body.Text("details_url") ?? before.DetailsUrl,
            Status = status,
            Conclusion = status == "completed" ? conclusion ?? before.Conclusion : null,
            StartedAt = body.Time("started_at") ?? before.StartedAt,
            CompletedAt = body.Time("completed_at") ?? (status == "completed" ? before.CompletedAt ?? now : null),
            Title = output?.Text("title") ?? before.Title,
            Summary = output?.Text("summary") ?? before.Summary,
            Text = output?.Text("text") ?? before.Text,
            Annotations = [.. before.Annotations, .. output?.Array("annotations") ?? []],
            Actions = body.Array("actions") ?? before.Actions,
        };
    }

    private (string Field, string Code)? FindBadVerdict()
    {
        if (body.Text("status") is { } status && !Statuses.Contains(status))
        {
            return ("status", Invalid);
        }

        if (body.Text("conclusion") is { } conclusion && !Conclusions.Contains(conclusion))
        {
            return ("conclusion", Invalid);
        }

        var completedWithout = body.Text("status") == "completed" && body.Text("conclusion") is null;
        return completedWithout ? ("conclusion", Missing) : null;
    }

    private (string Field, string Code)? FindBadOutput()
    {
        if (!IsListOfObjects(body.Array("actions"), MaxActions))
        {
            return ("actions", Invalid);
        }

        if (output is null)
        {
            return null;
        }

        var missing = Array.Find(Required, f => output.Text(f) is null);
        var tooLong = Array.Find(Limited, f => output.Text(f)?.Length > MaxText);
        var field = missing ?? tooLong ?? (IsListOfObjects(output.Array("annotations"), MaxAnnotations) ? null : "annotations");
        return field is null ? null : (field, missing is null ? Invalid : Missing);
    }

    private static bool IsListOfObjects(IReadOnlyList<JsonElement>? list, int most) =>
        list is null || (list.Count <= most && list.All(static e => e.ValueKind == JsonValueKind.Object));
}
