using Automation.Core.Evaluations;

namespace Automation.Pipeline.Evaluations;

/// <summary>What became of a request to evaluate a pull request.</summary>
public abstract record EvaluationOutcome
{
    private EvaluationOutcome()
    {
    }

    /// <summary>Evaluated, and what was found is published.</summary>
    public sealed record Evaluated(Evaluation Evaluation) : EvaluationOutcome;

    /// <summary>Nothing waited: an earlier evaluation answers this request too.</summary>
    public sealed record UpToDate : EvaluationOutcome;

    /// <summary>Another worker is at it until then, at the latest.</summary>
    public sealed record Busy(DateTimeOffset LeaseUntil) : EvaluationOutcome;

    /// <summary>Nothing failed, but what is left to write has to wait: it is evaluated again after that time.</summary>
    public sealed record PutOff(TimeSpan Wait, string Reason) : EvaluationOutcome;

    /// <summary>There is nothing to evaluate any more.</summary>
    public sealed record Gone(string Reason) : EvaluationOutcome;

    /// <summary>Another worker took over on the way; the rest is theirs.</summary>
    public sealed record Lost : EvaluationOutcome;

    /// <summary>Its installation is paused: the request waits on the pull request's row.</summary>
    public sealed record Paused : EvaluationOutcome;

    /// <summary>It could not be evaluated, and the pull request says so.</summary>
    /// <param name="Reason">Why, for operators.</param>
    /// <param name="Told">Why, as the pull request says it: without what is none of a stranger's business.</param>
    public sealed record Failed(string Reason, string Told) : EvaluationOutcome;
}
