using System.Text.Json.Nodes;
using Automation.Core.Policies.Overrides;

namespace Automation.Core.Policies.Model;

/// <summary>Section <c>overrides[].when</c>.</summary>
internal static class ConditionsSection
{
    /// <summary>A condition without entries could never hold, so none takes an empty list.</summary>
    public static SectionType<OverrideConditions> Type { get; } = new SectionType<OverrideConditions>()
        .With(
            "branches",
            "Patterns of the base branch, such as release/*.",
            new ListType(TextFormats.PathPattern, "patterns of branches", minimum: 1),
            w => w.Branches,
            (w, v) => w with { Branches = v })
        .With(
            "paths",
            "Path patterns; at least one changed file matches one of them.",
            new ListType(TextFormats.PathPattern, "path patterns", minimum: 1),
            w => w.Paths,
            (w, v) => w with { Paths = v })
        .With(
            "only-paths",
            "Path patterns; every changed file matches one of them.",
            new ListType(TextFormats.PathPattern, "path patterns", minimum: 1),
            w => w.OnlyPaths,
            (w, v) => w with { OnlyPaths = v })
        .With(
            "labels",
            "Labels; the pull request has one of them.",
            new ListType(TextFormats.Label, "labels", minimum: 1),
            w => w.Labels,
            (w, v) => w with { Labels = v })
        .With(
            "authors",
            "Logins; one of them opened the pull request.",
            new ListType(TextFormats.Login, "logins", minimum: 1),
            w => w.Authors,
            (w, v) => w with { Authors = v });

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
