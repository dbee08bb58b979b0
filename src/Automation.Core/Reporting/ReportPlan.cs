using Automation.Core.Evaluations;
using Automation.Core.Labels;

namespace Automation.Core.Reporting;

/// <summary>What should stand on GitHub for one head commit.</summary>
/// <param name="HeadSha">The commit that the check runs belong to.</param>
/// <param name="CheckRuns">In the practices' order.</param>
/// <param name="Comment">Markdown of the one summary comment; null where none should stand.</param>
public sealed record ReportPlan(CommitSha HeadSha, IReadOnlyList<CheckRunPlan> CheckRuns, string? Comment)
{
    /// <summary>True where the plan has no say about the comment (merge groups, failures): whatever stands there stays.</summary>
    public bool KeepsComment { get; init; }

    /// <summary>Our labels; null where the plan has no say about them, and all stay as they are.</summary>
    public LabelPlan? Labels { get; init; }

    /// <summary>Lower-case hexadecimal SHA-256 over the whole plan: equal for equal plans, in every process.</summary>
    public string Hash
    {
        get
        {
            using var hash = new ContentHash();
            hash.Add(Labels is not null);
            Labels?.AddTo(hash);
            return hash
                .Add(HeadSha.Value)
                .AddAll(CheckRuns, static (h, run) => h.Add(run.HashContent()))
                .Add(Comment)
                .Add(KeepsComment)
                .Finish();
        }
    }
}
