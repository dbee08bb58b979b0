using System.Text.Json.Nodes;
using Automation.Core.Policies.Model;
using Automation.Core.Policies.Overrides;
using Automation.Core.Policies.Yaml;

namespace Automation.Core.Policies;

/// <summary>Keeps a repository's file from what the organisation enforces: the key itself, and overrides of it.</summary>
/// <param name="enforced">The key paths.</param>
internal sealed class Enforcement(PolicyModel model, IReadOnlyList<string> enforced)
{
    private readonly string[][] paths = [.. enforced.Select(PolicyPath.Split)];

    /// <summary>The repository's file without the enforced keys.</summary>
    public YamlMap Strip(YamlMap file) => paths.Aggregate(file, static (rest, path) => rest.Without(path));

    /// <summary>An override of the repository without the enforced keys; null where nothing is left of it.</summary>
    public PolicyOverride? Strip(PolicyOverride own) => paths.Length == 0 ? own
        : own with { Content = Strip(own.Content) } is { Content.SaysNothing: false } rest ? rest
        : null;

    /// <summary>Reports the keys that the file would change; one that only repeats the value is no matter.</summary>
    /// <param name="wanted">The policy as the repository's file would have it.</param>
    /// <param name="own">The overrides of that file.</param>
    /// <param name="policy">The policy with the enforced keys stripped.</param>
    public void Report(
        YamlMap file, AutomationPolicy wanted, IEnumerable<PolicyOverride> own, AutomationPolicy policy, PolicyReading reading)
    {
        if (paths.Length == 0)
        {
            return;
        }

        var standing = model.Write(policy);
        Report(file, model.Write(wanted), standing, reading, static path =>
            $"The organisation enforces '{path}': its value stands. Remove the key from this file.");
        foreach (var item in own)
        {
            var laid = model.Write(item.Lay(policy, new PolicyReading(reading.Source)));
            Report(item.Content, laid, standing, reading, path =>
                $"The organisation enforces '{path}': its value stands. Remove the key from override {item.Number}.");
        }
    }

    private void Report(YamlMap content, JsonObject changed, JsonObject standing, PolicyReading reading, Func<string, string> message)
    {
        foreach (var path in paths)
        {
            if (content.Find(path) is { } entry && !JsonNode.DeepEquals(PolicyPath.At(changed, path), PolicyPath.At(standing, path)))
            {
                var name = string.Join('.', path);
                reading.Report(entry.Key, name, message(name));
            }
        }
    }
}
