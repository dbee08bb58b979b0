using System.Security.Cryptography;
using System.Text;
using Automation.Core.Policies.Model;
using Automation.Core.Policies.Overrides;
using Automation.Core.Policies.Yaml;
using Automation.Core.Practices;

namespace Automation.Core.Policies;

/// <summary>Makes one effective policy of the layers: built-in defaults, the organisation's file, the repository's file.</summary>
/// <remarks>
/// Maps are laid over each other key by key, lists replace. A file with any problem is left out as a whole, and the layers below it
/// stand: half a policy is nobody's intention. The exceptions are a key that the organisation enforces, and section <c>digest</c>,
/// which is the organisation's alone: the repository's value is reported and dropped, its other keys take effect. Overrides are
/// appended, and take effect for a pull request by <see cref="EffectivePolicy.For(Snapshots.PullRequestSnapshot)"/>.
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
        var taken = new List<PolicyLayer>();
        var remarks = new List<string>();

        // By number: sorting by an enumeration would be compiled first, while somebody waits to commit.
        foreach (var layer in layers.OrderBy(l => (int)l.Kind))
        {
            // In the organisation's own .github repository one file is both layers.
            var isOrganisations = layers.Any(l => l.Kind == PolicyLayerKind.Organisation && l.Text == layer.Text);
            var (next, content, found) = Lay(layer, isOrganisations, policy);
            problems.AddRange(found.OrderBy(p => p.Line).ThenBy(p => p.Column));
            if (next is not null)
            {
                policy = next;
                taken.Add(new PolicyLayer(layer.Source, content!));
                remarks.AddRange(layer.Remarks);
            }
        }

        return new EffectivePolicy
        {
            Policy = policy,
            Problems = problems,
            Sources = [.. taken.Select(l => l.Source)],
            Remarks = remarks,
            Hash = Hashes ? Hash(policy) : "",
            Layers = taken,
        };
    }

    /// <summary>Lays one file over the layers below; no policy when it is to be left out.</summary>
    private (AutomationPolicy? Policy, YamlMap? Content, IReadOnlyList<PolicyProblem> Problems) Lay(
        PolicyText layer, bool isOrganisations, AutomationPolicy below)
    {
        var reading = new PolicyReading(layer.Source);
        if (YamlReader.Read(layer.Text, reading) is not { } file)
        {
            return (null, null, reading.Problems);
        }

        var malformed = reading.Problems.Count > 0;
        if (file is YamlMap whole && layer.Kind == PolicyLayerKind.Repository)
        {
            file = Own(whole, isOrganisations, reading);
        }

        var wanted = model.Read(file, below, reading);
        if (layer.Kind == PolicyLayerKind.Organisation || file is not YamlMap map)
        {
            return (reading.Problems.Count == 0 ? wanted : null, file as YamlMap, reading.Problems);
        }

        var enforcement = new Enforcement(model, below.Enforced);
        var allowed = enforcement.Strip(map);
        var strict = new PolicyReading(layer.Source);
        var read = model.Read(allowed, below, strict);
        var own = read.Overrides.Skip(below.Overrides.Count).ToList();
        var policy = read with
        {
            Enforced = below.Enforced,
            Overrides = [.. below.Overrides, .. own.Select(enforcement.Strip).OfType<PolicyOverride>()],
        };
        enforcement.Report(map, wanted, own, policy, reading);
        return (malformed || strict.Problems.Count > 0 ? null : policy, allowed.Without(["enforced"]), reading.Problems);
    }

    /// <summary>
    /// What of a repository's file is a repository's to say. Teams are the organisation's to name; a section of them is reported, unless it
    /// says nothing, and dropped. Where the file is the organisation's too, its overrides are known already.
    /// </summary>
    private static YamlMap Own(YamlMap file, bool isOrganisations, PolicyReading reading)
    {
        if (isOrganisations)
        {
            return file.Without([PolicyModel.DigestKey]).Without([PolicyModel.OverridesKey]);
        }

        if (file.Find(PolicyModel.DigestKey) is { Value.SaysNothing: false } entry)
        {
            reading.Report(
                entry.Key,
                PolicyModel.DigestKey,
                "Digests are set in the organisation's .github repository, not in this one. Move the key there.");
        }

        return file.Without([PolicyModel.DigestKey]);
    }

    /// <summary>Who reads digests is left out: it changes no verdict.</summary>
    private string Hash(AutomationPolicy policy)
    {
        var content = model.Write(policy);
        content.Remove(PolicyModel.DigestKey);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content.ToJsonString())));
    }
}
