namespace Automation.Core.Policies;

/// <summary>Section <c>practices.decisions.due</c>: a record is due when any of these says so.</summary>
public sealed record DueSettings
{
    /// <summary>The area of new projects, beside those of <see cref="ReviewSettings.Risk"/>.</summary>
    public const string NewProjects = "new-projects";

    /// <summary>Path patterns whose change makes a record due.</summary>
    public IReadOnlyList<string> Paths { get; init; } = [];

    /// <summary>Areas whose change makes a record due: <see cref="NewProjects"/>, and the names of <see cref="ReviewSettings.Risk"/>.</summary>
    public IReadOnlyList<string> Areas { get; init; } = [];

    /// <summary>Whether a new folder at the repository's root makes a record due.</summary>
    public bool NewFolders { get; init; }

    /// <summary>Labels that make a record due.</summary>
    public IReadOnlyList<string> Labels { get; init; } = ["architecture"];

    /// <summary>From this many changed lines on a record is due; null: size never makes it due.</summary>
    public int? Size { get; init; }

    /// <summary>What is hard to take back: its change makes a record due, and that record has to say so.</summary>
    public OneWaySettings OneWay { get; init; } = new();

    /// <summary>Whether a line <c>ADR-Exempt: reason</c> in the description waives the record.</summary>
    public bool ExemptByDescription { get; init; } = true;
}
