using System.Text.Json;

namespace Automation.Pipeline.Payloads;

/// <summary>A payload's <c>pull_request</c>.</summary>
internal sealed record PullRequestPayload
{
    public required int Number { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    public string Title { get; init; } = "";

    public DateTimeOffset? CreatedAt { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    public DateTimeOffset? MergedAt { get; init; }

    public bool IsClosed { get; init; }

    public bool IsDraft { get; init; }

    public CommitSha? HeadSha { get; init; }

    public string? BaseRef { get; init; }

    public ActorPayload Author { get; init; } = ActorPayload.Ghost;

    public long? Additions { get; init; }

    public long? Deletions { get; init; }

    public CommitSha? MergeCommit { get; init; }

    public IReadOnlyList<string> Labels { get; init; } = [];

    /// <summary>Null where there is none, or it lacks what everything else depends on.</summary>
    public static PullRequestPayload? Of(JsonElement payload)
    {
        if (payload.Object("pull_request") is not { } pull
            || pull.Number("number") is not (> 0 and <= int.MaxValue and var number)
            || pull.Time("updated_at") is not { } updatedAt)
        {
            return null;
        }

        return new PullRequestPayload
        {
            Number = (int)number,
            UpdatedAt = updatedAt,
            Title = pull.Text("title") ?? "",
            CreatedAt = pull.Time("created_at"),
            ClosedAt = pull.Time("closed_at"),
            MergedAt = pull.Time("merged_at"),
            IsClosed = pull.Text("state") == "closed",
            IsDraft = pull.Flag("draft") ?? false,
            HeadSha = pull.Object("head")?.Sha("sha"),
            BaseRef = pull.Object("base")?.Text("ref"),
            Author = ActorPayload.Of(pull, "user"),
            Additions = pull.Number("additions"),
            Deletions = pull.Number("deletions"),
            MergeCommit = pull.Sha("merge_commit_sha"),
            Labels = LabelPayload.Of(pull),
        };
    }
}
