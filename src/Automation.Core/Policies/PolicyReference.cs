using Automation.Core.Policies.Model;
using Automation.Core.Practices;

namespace Automation.Core.Policies;

/// <summary>The keys of the policy with their meaning, for <c>policy explain</c> and the documentation.</summary>
public static class PolicyReference
{
    /// <summary>Every key in the file's order, each section before its content.</summary>
    /// <param name="practices">Whose rules the policy may set.</param>
    /// <param name="policy">The policy whose values to show; null for the defaults.</param>
    public static IReadOnlyList<PolicyKeyDocumentation> Keys(IReadOnlyList<IPractice> practices, AutomationPolicy? policy = null) =>
        [.. new PolicyModel(practices).Document(policy ?? AutomationPolicy.Default)];
}
