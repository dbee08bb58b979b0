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
/// stand: half a policy is nobody's intention. The exceptions are a key that the organisation enforces, and section <c>digest</c>,
/// which is the organisation's alone: the repository's value is reported and dropped, its other keys take effect.
/// </remarks>
/// <param name="practices">The practices whose rules the policy may set.</param>
public sealed class PolicyResolver(IReadOnlyList<IPractice> practices)
{
    /// <summary>The policy file's path, in the repository and in the organisation's <c>.github</c> repository.</summary>
    public const string FilePath = ".github/automation.yml";

    private readonly PolicyModel model = new(practices);

    /// <summary>False leaves <see cref="EffectivePolicy.Hash"/> empty, for who compares no policies and has no time to lose.</summary>
    public bool Hashes { get; init; } = true;

    /// <summary>Never throws on bad input: problems are part of the result, and a layer that is not valid is left out.</summary>
    public EffectivePolicy Resolve(IReadOnlyList<PolicyText> layers)
    {
        var policy = AutomationPolicy.Default;
        var problems = new List<PolicyProblem>();
        var sources = new List<string>();
        foreach (var layer in layers.OrderBy(l => l.Kind))
        {
            // In the organisation's own .github repository one file is both layers.
            var isOrganisations = layers.Any(l => l.Kind == PolicyLayerKind.Organisation && l.Text == layer.Text);
            var (next, found) = Lay(layer, isOrganisations, policy);
            problems.AddRange(found);
            if (next is not null)
            {
                policy = next;
                sources.Add(layer.Source);
            }
        }

        return new EffectivePolicy { Policy = policy, Problems = problems, Sources = sources, Hash = Hashes ? Hash(policy) : "" };
    }

    /// <summary>Lays one file over the layers below; no policy when it is to be left out.</summary>
    private (AutomationPolicy? Policy, IReadOnlyList<PolicyProblem> Problems) Lay(
        PolicyText layer, bool isOrganisations, AutomationPolicy below)
    {
        var reading = new PolicyReading(layer.Source);
        if (YamlReader.Read(layer.Text, reading) is not { } file)
        {
            return (null, reading.Problems);
        }

        var malformed = reading.Problems.Count > 0;
        if (file is YamlMap whole && layer.Kind == PolicyLayerKind.Repository)
        {
            file = WithoutDigest(whole, isOrganisations ? null : reading);
        }

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

    /// <summary>Teams are the organisation's to name; a repository's section is reported, unless it says nothing, and dropped.</summary>
    private static YamlMap WithoutDigest(YamlMap file, PolicyReading? reading)
    {
        if (file.Find(PolicyModel.DigestKey) is { } entry && !SaysNothing(entry.Value))
        {
            reading?.Report(
                entry.Key,
                PolicyModel.DigestKey,
                "Digests are set in the organisation's .github repository, not in this one. Move the key there.");
        }

        return file.Without([PolicyModel.DigestKey]);
    }

    private static bool SaysNothing(YamlNode node) =>
        node is YamlScalar { Kind: ScalarKind.Null } || (node is YamlMap map && map.Entries.All(e => SaysNothing(e.Value)));

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

    /// <summary>Who reads digests is left out: it changes no verdict.</summary>
    private string Hash(AutomationPolicy policy)
    {
        var content = model.Write(policy);
        content.Remove(PolicyModel.DigestKey);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content.ToJsonString())));
    }
}
