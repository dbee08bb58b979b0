namespace Automation.Core.Policies;

/// <summary>Section <c>practices.decisions</c>.</summary>
public sealed record DecisionsSettings : PracticeSettings
{
    /// <summary>Directory of the records, or <c>auto</c>: <c>.adr-dir</c>, then the usual places.</summary>
    public string Directory { get; init; } = "auto";

    public DueSettings Due { get; init; } = new();
}
