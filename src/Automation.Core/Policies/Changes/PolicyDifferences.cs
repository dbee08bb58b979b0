using System.Text.Json.Nodes;
using Automation.Core.Policies.Model;
using Automation.Core.Practices;

namespace Automation.Core.Policies.Changes;

/// <summary>
/// Finds the keys in which two policies differ, by their canonical content: a key that the policy's model gains is compared from
/// then on.
/// </summary>
/// <param name="practices">Whose rules the policies may set.</param>
internal sealed class PolicyDifferences(IReadOnlyList<IPractice> practices)
{
    private readonly PolicyModel model = new(practices);

    /// <summary>In the order of the policy file.</summary>
    public IReadOnlyList<PolicyDifference> Between(AutomationPolicy before, AutomationPolicy after)
    {
        var (had, has) = (model.Write(before), model.Write(after));
        return
        [
            .. from key in model.Document(after)
               where !key.IsSection
               let keys = PolicyPath.Split(key.Path)
               let difference = new PolicyDifference(keys, key.Description, PolicyPath.At(had, keys), PolicyPath.At(has, keys))
               where !JsonNode.DeepEquals(difference.Before, difference.After)
               select difference,
        ];
    }
}
