using Automation.Core.Evaluations;

namespace Automation.Storage.Evaluations;

/// <summary>A row of the latest evaluations or of their history.</summary>
internal sealed record EvaluationDocument
{
    public required InstallationId Installation { get; init; }

    public required string Id { get; init; }

    public required long Sequence { get; init; }

    /// <summary>Null where it stands in <see cref="Blob"/>.</summary>
    public Evaluation? Evaluation { get; init; }

    /// <summary>Name of the blob in container <c>evaluations</c>; null where the row holds the evaluation.</summary>
    public string? Blob { get; init; }
}
