using Automation.Core.Policies;
using Automation.Core.Practices;
using Automation.Core.Practices.TechDebt;
using Automation.Testing;

namespace Automation.Core.Tests.TechDebt;

/// <summary>Pull requests under the tech-debt practice.</summary>
internal static class Evaluated
{
    public static PracticeResult Debt(this PullRequestBuilder pullRequest, AutomationPolicy? policy = null) =>
        new TechDebtPractice().Evaluate(
            pullRequest.Build(), new EffectivePolicy { Policy = policy ?? AutomationPolicy.Default }, PullRequestBuilder.Opened);
}
