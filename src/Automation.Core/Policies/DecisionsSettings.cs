namespace Automation.Core.Policies;

/// <summary>Section <c>practices.decisions</c>.</summary>
public sealed record DecisionsSettings : PracticeSettings
{
    /// <summary>
    /// Directory of the records, a pattern of directories, several of these parted by commas, or <c>auto</c>: what <c>.adr-dir</c> or
    /// <c>.log4brains.yml</c> names, then the usual places. <see cref="Practices.Decisions.DecisionDirectories.Candidates"/> reads it.
    /// </summary>
    public string Directory { get; init; } = "auto";

    public DueSettings Due { get; init; } = new();
}
