namespace Automation.Core.Policies;

/// <summary>Section <c>report</c>.</summary>
public sealed record ReportSettings
{
    public CommentPresence Comment { get; init; } = CommentPresence.Always;

    /// <summary>True: one more check run, <c>automation/summary</c>, carries the worst verdict of all others.</summary>
    public bool Combined { get; init; }
}
