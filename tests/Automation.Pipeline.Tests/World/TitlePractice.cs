using Automation.Core.Policies;
using Automation.Core.Practices;
using Automation.Core.Snapshots;

namespace Automation.Pipeline.Tests.World;

/// <summary>A practice whose verdict shows what it saw: the title stands in its notes.</summary>
internal sealed class TitlePractice : IPractice
{
    public string Id => PracticeIds.Review;

    public string Title => "Review practice";

    public string Question => "What is the title?";

    public IReadOnlyList<IRule> Rules => [];

    public PracticeResult Evaluate(PullRequestSnapshot snapshot, EffectivePolicy policy, DateTimeOffset now) =>
        new() { Practice = Id, Conclusion = Conclusion.Success, Notes = [$"title: {snapshot.Title}"] };
}
