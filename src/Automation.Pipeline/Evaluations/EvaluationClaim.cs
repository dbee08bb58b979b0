namespace Automation.Pipeline.Evaluations;

/// <summary>The answer to a worker that wants to evaluate a pull request.</summary>
public abstract record EvaluationClaim
{
    private EvaluationClaim()
    {
    }

    /// <summary>The worker may evaluate until its lease ends or its fence is raised.</summary>
    /// <param name="Row">The row as the claim left it.</param>
    /// <param name="At">When it was claimed.</param>
    public sealed record Held(PullRequestRow Row, DateTimeOffset At) : EvaluationClaim
    {
        public PullRequestKey Key => Row.Key;

        public long Fence => Row.Fence;

        /// <summary>Whether the requests that this evaluation answers hold one for a re-run.</summary>
        public bool IsRerun => Row.Rerun > Row.Evaluated;

        /// <summary>The request number that this evaluation will answer; later requests need another.</summary>
        public long Answers => Row.Requested;
    }

    /// <summary>Nothing waits.</summary>
    public sealed record UpToDate : EvaluationClaim;

    /// <summary>Another worker is inside its lease.</summary>
    public sealed record Busy(DateTimeOffset LeaseUntil) : EvaluationClaim;
}
