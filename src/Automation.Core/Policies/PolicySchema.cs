using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Automation.Core.Policies.Model;
using Automation.Core.Practices;

namespace Automation.Core.Policies;

/// <summary>
/// The JSON schema of the policy file, for editors: generated from the description that also checks the file, so that what the schema
/// takes the policy takes. Only relations between keys (sizes that rise) are beyond it.
/// </summary>
public static class PolicySchema
{
    private static readonly JsonSerializerOptions Layout = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The schema (draft-07) as text: indented, with a final line feed, equal for equal practices.</summary>
    /// <param name="practices">Whose rules and options the policy may set.</param>
    public static string Generate(IReadOnlyList<IPractice> practices)
    {
        var schema = new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["$id"] = "urn:automation:schemas:automation.schema.json",
            ["title"] = "Automation policy",
            ["description"] = $"The policy file of a repository, or of an organisation's .github repository: {PolicyResolver.FilePath}.",
        };
        foreach (var (keyword, content) in new PolicyModel(practices).Schema(AutomationPolicy.Default))
        {
            schema[keyword] = content?.DeepClone();
        }

        schema["type"] = "object";
        schema["required"] = new JsonArray("version");
        return schema.ToJsonString(Layout) + "\n";
    }
}
