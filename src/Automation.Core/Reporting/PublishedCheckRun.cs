namespace Automation.Core.Reporting;

/// <summary>One of our check runs as it stands on GitHub.</summary>
public sealed record PublishedCheckRun
{
    /// <summary>GitHub's node id: opaque.</summary>
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string ExternalId { get; init; }

    /// <summary>Null while the run is not completed, and for conclusions that we never publish.</summary>
    public CheckConclusion? Conclusion { get; init; }

    /// <summary>When it began: of several runs of one name the newest is the one that GitHub shows.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    public string Title { get; init; } = "";

    public string Summary { get; init; } = "";

    /// <summary>
    /// How many annotations it shows. GitHub can only add to them: where they differ from the plan's, a new run of the same name
    /// must take this one's place.
    /// </summary>
    public int AnnotationCount { get; init; }
}
