using Automation.Core.Policies;
using Automation.Core.Snapshots;

namespace Automation.Core.Practices;

/// <summary>One of the suite's practices: a name, a question, rules, and a pure function from a snapshot to a result.</summary>
public interface IPractice
{
    /// <summary>Stable id: key in the policy, suffix of the check run's name.</summary>
    string Id { get; }

    /// <summary>Name for people: "Conventional commits".</summary>
    string Title { get; }

    /// <summary>The question that the practice answers, as one sentence.</summary>
    string Question { get; }

    IReadOnlyList<IRule> Rules { get; }

    /// <summary>Evaluates every rule that policy leaves on.</summary>
    /// <param name="now">
    /// The time of evaluation. At any other time before the result's <see cref="PracticeResult.RecheckAt"/> the result is the same.
    /// </param>
    PracticeResult Evaluate(PullRequestSnapshot snapshot, EffectivePolicy policy, DateTimeOffset now);
}
