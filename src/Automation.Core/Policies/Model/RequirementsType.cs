using System.Text.Json.Nodes;
using Automation.Core.Policies.Approvals;
using Automation.Core.Policies.Yaml;
using Automation.Core.Practices;

namespace Automation.Core.Policies.Model;

/// <summary>Key <c>approvals.require</c>: a list of requirements, which may hold such lists themselves.</summary>
/// <param name="depth">How deep in such lists it is itself, from 1 on.</param>
internal sealed class RequirementsType(int depth = 1) : PolicyType<IReadOnlyList<ApprovalRequirement>>
{
    private const int MaxEntries = 20;

    /// <summary>Where the schema describes an entry: those inside of it look the same.</summary>
    private const string EntryReference =
        $"#/properties/practices/properties/{PracticeIds.Review}/properties/approvals/properties/require/items";

    private readonly LazyType<ApprovalRequirement> entry = new(() => RequirementSection.Build(depth));

    public override string Expected => "a list of requirements";

    public override IReadOnlyList<ApprovalRequirement> Read(
        YamlNode node, string path, IReadOnlyList<ApprovalRequirement> current, PolicyReading reading)
    {
        if (node is not YamlList list)
        {
            reading.ReportMismatch(node, path, Expected, Hint(node));
            return current;
        }

        if (list.Items.Count > MaxEntries || (depth > 1 && list.Items.Count == 0))
        {
            var count = list.Items.Count.ToString(CultureInfo.InvariantCulture);
            reading.Report(list, path, $"'{path}' must have from {(depth > 1 ? 1 : 0)} to {MaxEntries} entries. It has {count}.");
            return current;
        }

        if (depth > ApprovalRequirement.MaxDepth)
        {
            reading.Report(
                list, path, $"Requirements stand in each other at most {ApprovalRequirement.MaxDepth} deep. Write '{path}' flatter.");
            return current;
        }

        return [.. list.Items.TakeWhile(_ => !reading.IsFull).Select((item, i) => ReadEntry(item, $"{path}[{i}]", reading))];
    }

    public override JsonNode? Write(IReadOnlyList<ApprovalRequirement> value) =>
        new JsonArray([.. value.Select(r => RequirementSection.Write(entry, r))]);

    public override JsonObject Schema(IReadOnlyList<ApprovalRequirement> value)
    {
        var schema = new JsonObject
        {
            ["type"] = "array",
            ["items"] = depth > 1 ? new JsonObject { ["$ref"] = EntryReference } : RequirementSection.Schema(entry),
        };
        if (depth > 1)
        {
            schema["minItems"] = 1;
        }

        schema["maxItems"] = MaxEntries;
        return schema;
    }

    public override IEnumerable<PolicyKeyDocumentation> Document(
        string path, string description, IReadOnlyList<ApprovalRequirement> value)
    {
        var documented = base.Document(path, description, value);
        return depth > 1 ? documented : documented.Select(key => key with
        {
            Items =
            [
                .. entry.Document($"{path}[]", "", new ApprovalRequirement()).Skip(1).Select(static item => item with { Value = "" }),
            ],
        });
    }

    private static string? Hint(YamlNode node) => node switch
    {
        YamlMap => "Begin each requirement with '- '.",
        YamlScalar { Kind: ScalarKind.Null } => "Write [] for none, or remove the key.",
        _ => null,
    };

    private ApprovalRequirement ReadEntry(YamlNode node, string path, PolicyReading reading)
    {
        if (node is not YamlMap)
        {
            reading.ReportMismatch(node, path, "a requirement, a map of keys such as count and teams");
            return new ApprovalRequirement();
        }

        var before = reading.Problems.Count;
        var requirement = entry.Read(node, path, new ApprovalRequirement(), reading);
        if (reading.Problems.Count == before && requirement.Problem is { } problem)
        {
            reading.Report(node, path, problem);
        }

        return requirement;
    }
}
