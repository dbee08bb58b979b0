using Automation.Core.Policies;
using Automation.Core.Practices;
using Automation.Core.Snapshots;

namespace Automation.Core.Tests.Evaluations;

/// <summary>A practice whose answer the test decides.</summary>
internal sealed class StandInPractice(string id, Func<PullRequestSnapshot, PracticeResult> answer) : IPractice
{
    public string Id => id;

    public string Title => id switch
    {
        PracticeIds.ConventionalCommits => "Conventional commits",
        PracticeIds.Review => "Review practice",
        PracticeIds.Decisions => "Decisions",
        _ => "Tech debt",
    };

    public string Question => $"Is all well with {Title.ToLowerInvariant()}?";

    public IReadOnlyList<IRule> Rules { get; init; } = [];

    public PracticeResult Evaluate(PullRequestSnapshot snapshot, EffectivePolicy policy, DateTimeOffset now) => answer(snapshot);
}
