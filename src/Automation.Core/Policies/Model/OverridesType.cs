using System.Text.Json.Nodes;
using Automation.Core.Policies.Overrides;
using Automation.Core.Policies.Yaml;
using Automation.Core.Practices;

namespace Automation.Core.Policies.Model;

/// <summary>
/// Key <c>overrides</c>: a list that is appended to that of the layers below. Bound to the whole policy, since an entry is checked by
/// laying it over what the file makes of the other keys.
/// </summary>
/// <param name="practices">The section of that name, whose keys an entry may set.</param>
internal sealed class OverridesType(SectionType<AutomationPolicy> practices) : PolicyType<AutomationPolicy>
{
    private const int MaxEntries = 100;
    private const string WhenKey = "when";
    private const string WhenDescription = "What a pull request must be like; all that is given must hold.";
    private const string PracticesKey = "practices";
    private const string PracticesDescription = "What has another value then; keys that are not here keep theirs.";

    /// <summary>Where the records are must be known before a pull request is read, and so before any condition is.</summary>
    private static readonly string[] Refused = [PracticesKey, PracticeIds.Decisions, "directory"];

    private readonly SectionType<Draft> entry = new SectionType<Draft>()
        .With(WhenKey, WhenDescription, ConditionsSection.Type, d => d.When, (d, v) => d with { When = v })
        .With(PracticesKey, PracticesDescription, practices, d => d.Policy, (d, v) => d with { Policy = v });

    public override string Expected => "a list of overrides, each a map of when and practices";

    public override AutomationPolicy Read(YamlNode node, string path, AutomationPolicy current, PolicyReading reading)
    {
        if (node is not YamlList list)
        {
            reading.ReportMismatch(node, path, Expected, Hint(node));
            return current;
        }

        if (list.Items.Count > MaxEntries)
        {
            reading.Report(list, path, $"'{path}' has {list.Items.Count} entries, more than {MaxEntries}. Join some of them.");
            return current;
        }

        var read = list.Items.TakeWhile(_ => !reading.IsFull).Select((item, i) => ReadEntry(item, i, $"{path}[{i}]", current, reading));
        return current with { Overrides = [.. current.Overrides, .. read.OfType<PolicyOverride>()] };
    }

    public override JsonNode? Write(AutomationPolicy value) => new JsonArray([.. value.Overrides.Select(Write)]);

    public override JsonObject Schema(AutomationPolicy value) => new()
    {
        ["type"] = "array",
        ["items"] = new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject
            {
                [WhenKey] = ConditionsSection.Schema(WhenDescription),
                [PracticesKey] = PracticesSchema(),
            },
            ["additionalProperties"] = false,
            ["required"] = new JsonArray(WhenKey, PracticesKey),
        },
        ["maxItems"] = MaxEntries,
    };

    public override IEnumerable<PolicyKeyDocumentation> Document(string path, string description, AutomationPolicy value) =>
        base.Document(path, description, value).Select(key => key with
        {
            Items =
            [
                .. ConditionsSection.Type.Document($"{path}[].{WhenKey}", WhenDescription, new OverrideConditions())
                    .Select(static condition => condition with { Value = "" }),
                new PolicyKeyDocumentation(
                    $"{path}[].{PracticesKey}", PracticesDescription, "a map with the keys of section practices", "", IsSection: true),
            ],
        });

    private static JsonNode Write(PolicyOverride value) => new JsonObject
    {
        [WhenKey] = ConditionsSection.Write(value.When),
        [PracticesKey] = value.Content.Find(PracticesKey) is { } laid ? YamlJson.Canonical(laid.Value) : null,
    };

    private static JsonObject PracticesSchema()
    {
        var refused = new JsonObject { ["not"] = new JsonObject() };
        foreach (var key in Refused.Skip(1).Reverse())
        {
            refused = new JsonObject { ["properties"] = new JsonObject { [key] = refused } };
        }

        return new JsonObject
        {
            ["description"] = PracticesDescription,
            ["type"] = "object",
            ["minProperties"] = 1,
            ["allOf"] = new JsonArray(new JsonObject { ["$ref"] = $"#/properties/{PracticesKey}" }, refused),
        };
    }

    private static string? Hint(YamlNode node) => node switch
    {
        YamlMap => "Begin each override with '- '.",
        YamlScalar { Kind: ScalarKind.Null } => "Write [] for none, or remove the key.",
        _ => null,
    };

    private static bool IsMissing(YamlMap item, string key) =>
        item.Find(key)?.Value is null or YamlMap { Entries.Count: 0 } or YamlScalar { Kind: ScalarKind.Null };

    private PolicyOverride? ReadEntry(YamlNode node, int index, string path, AutomationPolicy policy, PolicyReading reading)
    {
        if (node is not YamlMap item)
        {
            reading.ReportMismatch(node, path, "a map of when and practices");
            return null;
        }

        ReportNonsense(item, path, reading);
        var draft = entry.Read(item, path, new Draft(new OverrideConditions(), policy), reading);
        return new PolicyOverride(item.Without([WhenKey]), Lay) { Source = reading.Source, Number = index + 1, When = draft.When };
    }

    private AutomationPolicy Lay(YamlMap content, AutomationPolicy below, PolicyReading reading) =>
        content.Find(PracticesKey) is { } laid ? practices.Read(laid.Value, PracticesKey, below, reading) : below;

    private static void ReportNonsense(YamlMap item, string path, PolicyReading reading)
    {
        if (IsMissing(item, WhenKey))
        {
            reading.Report(item, path, $"'{path}' does not say when it applies. Add at least one condition under '{WhenKey}'.");
        }

        if (IsMissing(item, PracticesKey))
        {
            reading.Report(item, path, $"'{path}' changes nothing. Say what under '{PracticesKey}', or remove it.");
        }

        if (item.Find(Refused) is { } refused)
        {
            var key = string.Join('.', Refused);
            reading.Report(
                refused.Key,
                PolicyPath.Join(path, key),
                $"'{key}' cannot be overridden: it must be known before a pull request is read. Set it outside of '{path}'.");
        }
    }

    /// <summary>An entry while it is read.</summary>
    /// <param name="Policy">The policy below it, with the entry's practices laid over.</param>
    private sealed record Draft(OverrideConditions When, AutomationPolicy Policy);
}
