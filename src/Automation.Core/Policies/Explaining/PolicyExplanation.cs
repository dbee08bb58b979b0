using System.Text;
using Automation.Core.Policies.Model;
using Automation.Core.Practices;

namespace Automation.Core.Policies.Explaining;

/// <summary>Every value of a policy with the layer that it comes from.</summary>
/// <param name="Policy">The policy that is explained.</param>
/// <param name="Keys">Keys with values, in the file's order; sections are not among them.</param>
public sealed record PolicyExplanation(EffectivePolicy Policy, IReadOnlyList<ExplainedKey> Keys)
{
    /// <summary>The source of what no file says.</summary>
    public const string Defaults = "built-in defaults";

    /// <summary>
    /// Explains a policy; after <see cref="EffectivePolicy.For(Overrides.OverrideTarget)"/> with the overrides that apply.
    /// </summary>
    /// <param name="practices">Whose rules the policy may set.</param>
    public static PolicyExplanation Of(IReadOnlyList<IPractice> practices, EffectivePolicy policy)
    {
        var model = new PolicyModel(practices);
        var values = model.Write(policy.Policy);
        var defaults = Leaves(model, AutomationPolicy.Default).ToDictionary(k => k.Path, k => k.Value);
        return new PolicyExplanation(policy, [.. Leaves(model, policy.Policy).Select(key => Of(key, policy) with
        {
            Value = PolicyPath.At(values, PolicyPath.Split(key.Path)),
            IsChanged = key.Value != defaults[key.Path],
            IsEnforced = policy.Policy.Enforced.Any(e => PolicyPath.IsWithin(key.Path, e)),
        })]);
    }

    /// <summary>
    /// The keys as a policy file, each value with a comment that says where it comes from. The file has the same meaning as the policy, as
    /// far as the keys are in it.
    /// </summary>
    /// <param name="practices"><inheritdoc cref="Of(IReadOnlyList{IPractice}, EffectivePolicy)" path="/param[@name='practices']"/></param>
    /// <param name="keys">Which of <see cref="Keys"/>.</param>
    public string ToYaml(IReadOnlyList<IPractice> practices, IReadOnlyCollection<ExplainedKey> keys)
    {
        var layers = string.Join(", ", Policy.Sources.Prepend(Defaults));
        var text = new StringBuilder($"# Effective policy: {layers}.\n");
        var shown = keys.ToDictionary(k => k.Key.Path);
        foreach (var key in PolicyReference.Keys(practices, Policy.Policy))
        {
            if (shown.TryGetValue(key.Path, out var explained))
            {
                AnnotatedYaml.AppendValue(text, key, commentedOut: false, explained.Origin);
            }
            else if (key.IsSection && keys.Any(k => k.IsWithin(key.Path)))
            {
                AnnotatedYaml.AppendSection(text, key);
            }
        }

        return text.ToString();
    }

    private static IEnumerable<PolicyKeyDocumentation> Leaves(PolicyModel model, AutomationPolicy policy) =>
        model.Document(policy).Where(k => !k.IsSection);

    /// <summary>The last layer that names the key had the last word.</summary>
    private static ExplainedKey Of(PolicyKeyDocumentation key, EffectivePolicy policy)
    {
        var path = PolicyPath.Split(key.Path);
        foreach (var layer in policy.Layers.Reverse())
        {
            if (layer.Content.Find(path) is { } entry)
            {
                return new ExplainedKey { Key = key, Source = layer.Source, Line = layer.LineOf(entry), Override = layer.Override };
            }
        }

        return new ExplainedKey { Key = key, Source = Defaults };
    }
}
