namespace Automation.Core.Reporting;

/// <summary>One write that brings GitHub from what stands there to what was planned. Applied in order, check runs first.</summary>
public abstract record ReportWrite
{
    private ReportWrite()
    {
    }

    public sealed record CreateCheckRun(CommitSha HeadSha, CheckRunPlan Plan) : ReportWrite;

    public sealed record UpdateCheckRun(string Id, CheckRunPlan Plan) : ReportWrite;

    public sealed record CreateComment(string Body) : ReportWrite;

    public sealed record UpdateComment(string Id, string Body) : ReportWrite;

    public sealed record DeleteComment(string Id) : ReportWrite;
}
