using Automation.Core.Evaluations;

namespace Automation.Core.Reporting;

/// <summary>A check run as it should stand on GitHub. Always completed: a run is never left hanging.</summary>
public sealed record CheckRunPlan
{
    /// <summary><c>automation/&lt;practice&gt;</c>: stable, so that it can be required.</summary>
    public required string Name { get; init; }

    /// <summary><c>automation/&lt;practice&gt;/&lt;head sha&gt;</c>.</summary>
    public required string ExternalId { get; init; }

    public required CheckConclusion Conclusion { get; init; }

    /// <summary>The verdict in one line.</summary>
    public required string Title { get; init; }

    /// <summary>Markdown, at most 65,535 characters; ends with a hidden hash of the whole plan.</summary>
    public required string Summary { get; init; }

    /// <summary>Markdown details, at most 65,535 characters; empty for none.</summary>
    public string Text { get; init; } = "";

    public IReadOnlyList<CheckAnnotation> Annotations { get; init; } = [];

    public IReadOnlyList<RequestedAction> Actions { get; init; } = [];

    /// <summary>Hash over everything that GitHub shows of the run.</summary>
    internal string HashContent()
    {
        using var hash = new ContentHash();
        return hash
            .Add(Name)
            .Add(ExternalId)
            .Add((long)Conclusion)
            .Add(Title)
            .Add(Summary)
            .Add(Text)
            .AddAll(Annotations, static (h, a) => h.Add(a.Path).Add(a.Line).Add((long)a.Severity).Add(a.Title).Add(a.Message))
            .AddAll(Actions, static (h, a) => h.Add(a.Identifier).Add(a.Label).Add(a.Description))
            .Finish(digits: 32);
    }
}
