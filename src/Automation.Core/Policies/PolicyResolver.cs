using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Automation.Core.Policies.Model;
using Automation.Core.Policies.Yaml;
using Automation.Core.Practices;

namespace Automation.Core.Policies;

/// <summary>Makes one effective policy of the layers: built-in defaults, the organisation's file, the repository's file.</summary>
/// <remarks>
/// Maps are laid over each other key by key, lists replace. A file with any problem is left out as a whole, and the layers below it
/// stand: half a policy is nobody's intention. The one exception is a key that the organisation enforces: the repository's value is
/// reported and dropped, its other keys take effect.
/// </remarks>
/// <param name="practices">The practices whose rules the policy may set.</param>
public sealed class PolicyResolver(IReadOnlyList<IPractice> practices)
{
    /// <summary>The policy file's path, in the repository and in the organisation's <c>.github</c> repository.</summary>
    public const string FilePath = ".github/automation.yml";

    private readonly PolicyModel model = new(practices);

    /// <summary>Never throws on bad input: problems are part of the result, and a layer that is not valid is left out.</summary>
    public EffectivePolicy Resolve(IReadOnlyList<PolicyText> layers)
    {
        var policy = AutomationPolicy.Default;
        var problems = new List<PolicyProblem>();
        var sources = new List<string>();
        foreach (var layer in layers.OrderBy(l => l.Kind))
        {
            var (next, found) = Lay(layer, policy);
            problems.AddRange(found);
            if (next is not null)
            {
                policy = next;
                sources.Add(layer.Source);
            }
        }

        return new EffectivePolicy { Policy = policy, Problems = problems, Sources = sources, Hash = Hash(policy) };
    }

    /// <summary>Lays one file over the layers below; no policy when it is to be left out.</summary>
    private (AutomationPolicy? Policy, IReadOnlyList<PolicyProblem> Problems) Lay(PolicyText layer, AutomationPolicy below)
    {
        var reading = new PolicyReading(layer.Source);
        if (YamlReader.Read(layer.Text, reading) is not { } file)
        {
            return (null, reading.Problems);
        }

        var malformed = reading.Problems.Count > 0;
        var wanted = model.Read(file, below, reading);
        if (layer.Kind == PolicyLayerKind.Organisation || file is not YamlMap map)
        {
            return (reading.Problems.Count == 0 ? wanted : null, reading.Problems);
        }

        var allowed = below.Enforced.Aggregate(map, (rest, path) => rest.Without(PolicyPath.Split(path)));
        var strict = new PolicyReading(layer.Source);
        var policy = model.Read(allowed, below, strict) with { Enforced = below.Enforced };
        ReportBreaches(map, wanted, policy, reading);
        var problems = reading.Problems.OrderBy(p => p.Line).ThenBy(p => p.Column).ToList();
        return (malformed || strict.Problems.Count > 0 ? null : policy, problems);
    }

    /// <summary>Reports the enforced keys that a repository's file would change; one that only repeats the value is no matter.</summary>
    private void ReportBreaches(YamlMap file, AutomationPolicy wanted, AutomationPolicy policy, PolicyReading reading)
    {
        if (policy.Enforced.Count == 0)
        {
            return;
        }

        var (before, after) = (model.Write(wanted), model.Write(policy));
        foreach (var path in policy.Enforced)
        {
            var keys = PolicyPath.Split(path);
            if (file.Find(keys) is { } entry && !JsonNode.DeepEquals(At(before, keys), At(after, keys)))
            {
                reading.Report(entry.Key, path, $"The organisation enforces '{path}': its value stands. Remove the key from this file.");
            }
        }
    }

    private static JsonNode? At(JsonNode? node, string[] path) => path.Aggregate(node, (at, key) => at?[key]);

    private string Hash(AutomationPolicy policy) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(model.Write(policy).ToJsonString())));
}
