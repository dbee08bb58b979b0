using System.Text;
using System.Text.Json.Nodes;
using Automation.Core.Policies.Model;
using Automation.Core.Policies.Yaml;
using Automation.Core.Practices;

namespace Automation.Core.Policies.Adoption;

/// <summary>Writes the policy file that stands for a configuration of commitlint.</summary>
internal static class CommitlintTranslation
{
    public static AdoptedPolicy Of(string source, YamlMap configuration)
    {
        var unmapped = new List<UnmappedKey>();
        var rules = new CommitlintKeys(unmapped).Read(configuration);
        return new AdoptedPolicy(source, Write(source, new AdoptedSection(rules, unmapped).Build()), unmapped);
    }

    private static string Write(string source, JsonObject section)
    {
        var text = new StringBuilder()
            .Append("# Made from commitlint's configuration in ").Append(source).Append(".\n")
            .Append("version: 1\npractices:\n  ").Append(PracticeIds.ConventionalCommits).Append(":\n")
            .Append("    # commitlint fails its job; so does 'enforce', where 'warn', the default, only reports.\n")
            .Append("    #mode: enforce\n");
        foreach (var (key, value) in section)
        {
            text.Append("    ").Append(key).Append(':');
            if (value is JsonObject { Count: > 0 } settings)
            {
                text.Append('\n');
                text.AppendJoin("", settings.Select(rule => $"      {rule.Key}: {FlowYaml.Write(rule.Value)}\n"));
            }
            else
            {
                text.Append(' ').Append(FlowYaml.Write(value)).Append('\n');
            }
        }

        return text.ToString();
    }
}
