using System.Text;
using System.Text.Json;
using Automation.Core.Policies.Yaml;

namespace Automation.Core.Policies.Adoption;

/// <summary>
/// Reads a configuration that is JSON or YAML. JSON is not read as YAML, which would refuse the tabs that JSON is often indented with.
/// </summary>
internal static class ConfigurationText
{
    /// <summary>The longest JSON taken, in bytes of UTF-8: a <c>package.json</c> holds much besides.</summary>
    private const int MaxJsonBytes = 1024 * 1024;

    private static readonly JsonDocumentOptions Lenient = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = 64,
    };

    /// <summary>The document's root, or why there is none, as a sentence.</summary>
    public static (YamlNode? Root, string? Problem) Read(string source, string text)
    {
        var content = text.TrimStart('\uFEFF');
        var isJson = source.EndsWith(".json", StringComparison.OrdinalIgnoreCase);
        if (!isJson && !content.AsSpan().TrimStart().StartsWith('{'))
        {
            return ReadYaml(content);
        }

        var json = ReadJson(content);
        return json.Problem is null || isJson ? json : ReadYaml(content);
    }

    private static (YamlNode? Root, string? Problem) ReadYaml(string text)
    {
        var reading = new PolicyReading("");
        var root = YamlReader.Read(text, reading);
        return reading.Problems is [var problem, ..]
            ? (null, string.Create(CultureInfo.InvariantCulture, $"Line {problem.Line}, column {problem.Column}: {problem.Message}"))
            : (root, null);
    }

    private static (YamlNode? Root, string? Problem) ReadJson(string text)
    {
        if (Encoding.UTF8.GetByteCount(text) > MaxJsonBytes)
        {
            return (null, $"The file is longer than {MaxJsonBytes / 1024} KiB.");
        }

        try
        {
            using var document = JsonDocument.Parse(text, Lenient);
            return (Convert(document.RootElement), null);
        }
        catch (JsonException e)
        {
            var line = (e.LineNumber + 1)?.ToString(CultureInfo.InvariantCulture) ?? "1";
            return (null, $"Line {line} is not valid JSON.");
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            return (null, "A text in it is not valid Unicode.");
        }
    }

    /// <summary>Recursion ends at the depth that the parser takes. The last of equal keys counts, as in JavaScript.</summary>
    private static YamlNode Convert(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => new YamlMap(1, 1, [.. Members(element).Select(m => new YamlEntry(Text(m.Key), Convert(m.Value)))]),
        JsonValueKind.Array => new YamlList(1, 1, [.. element.EnumerateArray().Select(Convert)]),
        JsonValueKind.String => Text(element.GetString()!),
        _ => new YamlScalar(1, 1, element.GetRawText(), Plain: true),
    };

    private static Dictionary<string, JsonElement> Members(JsonElement element)
    {
        var members = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var member in element.EnumerateObject())
        {
            members[member.Name] = member.Value;
        }

        return members;
    }

    private static YamlScalar Text(string text) => new(1, 1, text, Plain: false);
}
