using Automation.Core.Policies;
using Automation.Core.Practices;
using Automation.Core.Snapshots;

namespace Automation.Pipeline.Tests.World;

/// <summary>A practice whose verdict shows what it saw of decisions: its notes say what others propose, and what stands.</summary>
internal sealed class SeenDecisionsPractice : IPractice
{
    public string Id => PracticeIds.Decisions;

    public string Title => "Decisions";

    public string Question => "What do others propose?";

    public IReadOnlyList<IRule> Rules => [];

    public PracticeResult Evaluate(PullRequestSnapshot snapshot, EffectivePolicy policy, DateTimeOffset now) => new()
    {
        Practice = Id,
        Conclusion = Conclusion.Success,
        Notes =
        [
            .. snapshot.Decisions.Proposed.Select(static p => $"#{p.PullRequest} proposes {p.Path}"),
            .. snapshot.Decisions.Standing.Select(static s => $"{s.Path} is {s.Status}"),
            .. snapshot.Gaps.Select(static g => $"{g.Part}: {g.Reason}"),
        ],
    };
}
