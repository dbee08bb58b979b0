using Automation.Core.Policies.Yaml;

namespace Automation.Core.Policies.Adoption;

/// <summary>Reads the keys of commitlint's configuration: what comes of them are rules, and what does not is said.</summary>
internal sealed class CommitlintKeys(ICollection<UnmappedKey> unmapped)
{
    private readonly Dictionary<string, CommitlintRule> rules = new(StringComparer.Ordinal);

    /// <summary>The rules that are set, by name: those of the shared configurations, with the configuration's own laid over them.</summary>
    public IReadOnlyDictionary<string, CommitlintRule> Read(YamlMap configuration)
    {
        // What 'commitlint --print-config' prints holds all rules already, and plugins as a map; nobody writes them so.
        var isPrinted = configuration.Find("plugins")?.Value is YamlMap;
        if (!isPrinted && configuration.Find("extends") is { } extends)
        {
            ReadExtends(extends.Value);
        }

        foreach (var entry in configuration.Entries)
        {
            if (entry is { Key.Text: "rules", Value: YamlMap map })
            {
                ReadRules(map);
            }
            else if (Refusal(entry, isPrinted) is { } reason)
            {
                Say(entry.Key.Text, reason);
            }
        }

        return rules;
    }

    private static string? Refusal(YamlEntry entry, bool isPrinted) => (entry.Key.Text, entry.Value) switch
    {
        ("$schema" or "extends", _) => null,
        (_, YamlScalar { Kind: ScalarKind.Null } or YamlScalar { Text: "" }) => null,
        (_, YamlList { Items: [] } or YamlMap { Entries: [] }) => null,
        ("rules", _) => "It is a map of rules.",
        ("parserPreset", var preset) => IsOurReading(preset)
            ? null : "Messages are read as Conventional Commits 1.0.0 says; no other form of the first line can be set.",
        ("formatter", YamlScalar { Text: "@commitlint/format" }) => null,
        ("formatter", _) => "Findings have one form, in reports, in text and in JSON.",
        ("plugins", _) => "The rules of plugins are programs, which are not run here.",
        ("ignores", _) => "Functions are not run here. Authors can be exempted by 'exempt' in the policy.",
        ("defaultIgnores", YamlScalar { Text: "true" }) => null,
        ("defaultIgnores", _) => "What git writes itself, such as merges and reverts, is always known as such.",
        ("helpUrl", YamlScalar help) when help.Text.Contains("conventional-changelog/commitlint", StringComparison.Ordinal) => null,
        ("helpUrl", _) => "Every finding says by itself why it matters and how to fix it.",
        ("prompt", _) => isPrinted ? null : "There is no prompt that asks for the parts of a message.",
        _ => "commitlint knows no such key.",
    };

    private static bool IsOurReading(YamlNode preset) =>
        (preset is YamlMap map ? map.Find("name")?.Value : preset) is YamlScalar { Text: "conventional-changelog-conventionalcommits" };

    private void ReadExtends(YamlNode extends)
    {
        IReadOnlyList<YamlNode> names = extends is YamlList list ? list.Items : [extends];
        foreach (var name in names.OfType<YamlScalar>().Where(name => name.Kind != ScalarKind.Null))
        {
            var (found, problem) = CommitlintPresets.Find(name.Text);
            foreach (var rule in found)
            {
                rules[rule.Name] = rule;
            }

            if (problem is not null)
            {
                Say("extends", problem);
            }
        }
    }

    private void ReadRules(YamlMap map)
    {
        foreach (var entry in map.Entries)
        {
            var (rule, problem) = CommitlintRule.Read(entry);
            if (rule is not null)
            {
                rules[rule.Name] = rule;
            }
            else
            {
                Say($"rules.{entry.Key.Text}", problem!);
            }
        }
    }

    private void Say(string key, string reason) => unmapped.Add(new UnmappedKey(PolicyReading.Shorten(key), reason));
}
