using System.Globalization;
using System.Text.Json.Nodes;
using Automation.Testing;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Automation.Deployment.Tests.Linting;

/// <summary>YAML files as JSON, which schemas and tests read; merge keys and anchors are resolved.</summary>
internal static class YamlJson
{
    /// <summary>The only document of a file of this repository.</summary>
    public static JsonObject ReadFile(params string[] path) => Parse(File.ReadAllText(RepositoryRoot.Combine(path)));

    /// <summary>The only document of a text.</summary>
    public static JsonObject Parse(string text)
    {
        var stream = new YamlStream();
        stream.Load(new MergingParser(new Parser(new StringReader(text))));
        return (JsonObject)Convert(Assert.Single(stream.Documents).RootNode)!;
    }

    private static JsonNode? Convert(YamlNode node) => node switch
    {
        YamlMappingNode map => new JsonObject(
            map.Children.Select(c => KeyValuePair.Create(((YamlScalarNode)c.Key).Value!, Convert(c.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Children.Select(Convert)]),
        YamlScalarNode { Style: ScalarStyle.Plain } plain => Plain(plain.Value ?? ""),
        YamlScalarNode quoted => JsonValue.Create(quoted.Value),
        _ => throw new InvalidOperationException($"{node.NodeType} was not expected."),
    };

    private static JsonValue? Plain(string value) => value switch
    {
        "" or "~" or "null" => null,
        "true" => JsonValue.Create(true),
        "false" => JsonValue.Create(false),
        _ when long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) =>
            JsonValue.Create(number),
        _ => JsonValue.Create(value),
    };
}
