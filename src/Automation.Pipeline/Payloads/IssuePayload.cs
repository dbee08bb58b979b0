using System.Text.Json;

namespace Automation.Pipeline.Payloads;

/// <summary>A payload's <c>issue</c>.</summary>
internal sealed record IssuePayload
{
    public required int Number { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    public bool IsClosed { get; init; }

    public string Title { get; init; } = "";

    public ActorPayload Author { get; init; } = ActorPayload.Ghost;

    public DateTimeOffset? MilestoneDueOn { get; init; }

    public IReadOnlyList<string> Labels { get; init; } = [];

    public static IssuePayload? Of(JsonElement payload)
    {
        if (payload.Object("issue") is not { } issue
            || issue.Number("number") is not (> 0 and <= int.MaxValue and var number)
            || issue.Time("updated_at") is not { } updatedAt)
        {
            return null;
        }

        return new IssuePayload
        {
            Number = (int)number,
            UpdatedAt = updatedAt,
            CreatedAt = issue.Time("created_at"),
            ClosedAt = issue.Time("closed_at"),
            IsClosed = issue.Text("state") == "closed",
            Title = issue.Text("title") ?? "",
            Author = ActorPayload.Of(issue, "user"),
            MilestoneDueOn = issue.Object("milestone")?.Time("due_on"),
            Labels = LabelPayload.Of(issue),
        };
    }
}
