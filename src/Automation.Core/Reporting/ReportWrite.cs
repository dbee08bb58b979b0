namespace Automation.Core.Reporting;

/// <summary>One write that brings GitHub from what stands there to what was planned. Applied in order, check runs first.</summary>
public abstract record ReportWrite
{
    private ReportWrite()
    {
    }

    /// <summary>Whether it is about labels: they come last, and a report without them is still one.</summary>
    public bool IsLabelling => this is AddLabels or RemoveLabel;

    public sealed record CreateCheckRun(CommitSha HeadSha, CheckRunPlan Plan) : ReportWrite;

    public sealed record UpdateCheckRun(string Id, CheckRunPlan Plan) : ReportWrite;

    public sealed record CreateComment(string Body) : ReportWrite;

    public sealed record UpdateComment(string Id, string Body) : ReportWrite;

    public sealed record DeleteComment(string Id) : ReportWrite;

    /// <summary>Puts labels on the pull request; GitHub makes those that the repository does not have.</summary>
    public sealed record AddLabels(IReadOnlyList<string> Names) : ReportWrite;

    public sealed record RemoveLabel(string Name) : ReportWrite;
}
