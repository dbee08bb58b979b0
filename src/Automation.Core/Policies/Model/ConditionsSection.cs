using System.Text.Json.Nodes;
using Automation.Core.Policies.Overrides;

namespace Automation.Core.Policies.Model;

/// <summary>Section <c>overrides[].when</c>.</summary>
internal static class ConditionsSection
{
    public static SectionType<OverrideConditions> Type { get; } = new SectionType<OverrideConditions>()
        .WithBaseBranches("branches", w => w.Branches, (w, v) => w with { Branches = v })
        .WithPaths(w => w.Paths, (w, v) => w with { Paths = v })
        .WithOnlyPaths(w => w.OnlyPaths, (w, v) => w with { OnlyPaths = v })
        .WithLabels(w => w.Labels, (w, v) => w with { Labels = v })
        .WithAuthors(w => w.Authors, (w, v) => w with { Authors = v });

    /// <summary>The conditions that are given.</summary>
    public static JsonObject Write(OverrideConditions when)
    {
        var written = Type.Write(when)!.AsObject();
        return new JsonObject(written
            .Where(c => c.Value!.AsArray().Count > 0)
            .Select(c => KeyValuePair.Create(c.Key, (JsonNode?)c.Value!.DeepClone())));
    }

    public static JsonObject Schema(JsonNode description)
    {
        var schema = Type.Schema(new OverrideConditions());
        foreach (var (_, condition) in schema["properties"]!.AsObject())
        {
            condition!.AsObject().Remove("default");
        }

        schema["description"] = description;
        schema["type"] = "object";
        schema["minProperties"] = 1;
        return schema;
    }
}
