using System.Text.Json.Nodes;
using Automation.Testing.Servers;
using NJsonSchema;

namespace Automation.Deployment.Tests.Linting;

/// <summary>JSON schemas as schemastore.org publishes them.</summary>
internal static class PublishedSchema
{
    /// <summary>What the schema finds wrong; a part of the schema where one is named.</summary>
    public static async Task<IEnumerable<string>> ErrorsAsync(string name, JsonNode document, string? definition = null)
    {
        await NodePackages.EnsureAsync();
        var schema = await JsonSchema.FromFileAsync(NodePackages.PathOf($"schemastore/schemas/json/{name}"));
        var part = definition is null ? schema : schema.Definitions[definition];
        return part.Validate(document.ToJsonString()).Select(e => e.ToString());
    }
}
