using Automation.Core.Practices.ConventionalCommits;
using Automation.Core.Practices.Decisions;
using Automation.Core.Practices.Review;
using Automation.Core.Practices.TechDebt;

namespace Automation.Core.Practices;

/// <summary>The practices of the suite, in the order in which they are shown.</summary>
public static class PracticeCatalog
{
    public static IReadOnlyList<IPractice> All { get; } =
        [new ConventionalCommitsPractice(), new ReviewPractice(), new DecisionsPractice(), new TechDebtPractice()];
}
