using Automation.Sandbox.Http;

namespace Automation.Sandbox.GraphQl;

/// <summary>The input of a mutation of a check run in the words of REST: GitHub's two interfaces differ in little but names.</summary>
internal static class CheckRunArguments
{
    private static readonly string[] Enumerations = ["status", "conclusion", "annotationLevel"];

    public static RequestBody ToBody(IDictionary<string, object?> input) =>
        new(JsonSerializer.SerializeToElement(ToObject(input)));

    /// <summary>A range of lines is an object of its own in GraphQL, and not in REST.</summary>
    private static JsonObject ToObject(IDictionary<string, object?> fields)
    {
        var json = new JsonObject();
        foreach (var (name, value) in fields)
        {
            if (name == "location" && value is IDictionary<string, object?> range)
            {
                foreach (var (edge, line) in range)
                {
                    json[NameOf(edge)] = ToJson(edge, line);
                }
            }
            else
            {
                json[NameOf(name)] = ToJson(name, value);
            }
        }

        return json;
    }

    private static JsonNode? ToJson(string name, object? value) => value switch
    {
        null => null,
        IDictionary<string, object?> fields => ToObject(fields),
        string text => Enumerations.Contains(name) ? text.ToLowerInvariant() : text,
        int number => number,
        IEnumerable<object?> list => new JsonArray([.. list.Select(item => ToJson(name, item))]),
        _ => throw new InvalidOperationException($"No input of a check run holds a {value.GetType().Name}."),
    };

    private static string NameOf(string name) => JsonNamingPolicy.SnakeCaseLower.ConvertName(name);
}
