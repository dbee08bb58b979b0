using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Automation.Core.Policies;
using Automation.Testing;
using NJsonSchema;
using static Automation.Core.Tests.Policies.PolicyFiles;

namespace Automation.Core.Tests.Policies;

public sealed class PolicySchemaTests
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Values of every kind; each key takes some of them.</summary>
    private static readonly string[] Values =
    [
        "null", "true", "0", "1", "10", "101", "-1", "1000000", "1000001", "3000000000", "1.5", "\"\"", "\"1\"", "\"off\"", "\"warn\"",
        "\"warning\"", "\"auto\"", "\"a b\"", "\"@x\"", "\"!x\"", "\"a\\\\b\"", "\"any\"", "[]", "[\"a\"]", "[\"A\"]", "[\"a\", \"a\"]",
        "[\"a\", 1]", "[null]", "[[\"a\"]]", "[\"admin\"]", "[\"lower\"]", "[\"dependabot[bot]\"]", "[\"practices.review\"]",
        "[\"enforced\"]", "[\"!src/**\"]", "[\"(api)\"]", "{}", "{\"a\": null}", "{\"a\": [\"src/**\"]}", "{\"a\": []}",
        "{\"a\": \"src\"}", "{\"(\": []}", "{\"mode\": \"off\"}", "{\"severity\": \"error\"}",
        "{\"severity\": \"error\", \"value\": 72}", "{\"severity\": \"none\"}", "{\"value\": 0}", "{\"required\": 3}", "{\"by\": []}",
        "{\"a\": {}}", "{\"a\": {\"leads\": [\"a@b.example\"]}}",
        "{\"a\": {\"leads\": [\"a@b.example\"], \"repositories\": [\"b\"]}}",
        "{\"A\": {\"leads\": [\"a@b.example\"], \"repositories\": [\"b\"]}}",
        "[{\"when\": {\"labels\": [\"a\"]}, \"practices\": {\"review\": {\"mode\": \"off\"}}}]",
        "[{\"when\": {\"only-paths\": [\"a\"]}, \"practices\": {\"review\": null}}]",
        "[{\"when\": {\"branches\": []}, \"practices\": {\"review\": {\"mode\": \"off\"}}}]",
        "[{\"when\": {\"branch\": [\"a\"]}, \"practices\": {\"review\": {\"mode\": \"off\"}}}]",
        "[{\"when\": {}, \"practices\": {\"review\": {\"mode\": \"off\"}}}]", "[{\"practices\": {\"review\": {\"mode\": \"off\"}}}]",
        "[{\"when\": {\"labels\": [\"a\"]}, \"practices\": {}}]", "[{\"when\": {\"labels\": [\"a\"]}, \"practices\": null}]",
        "[{\"when\": {\"labels\": [\"a\"]}, \"practices\": {\"reviews\": {}}}]",
        "[{\"when\": {\"labels\": [\"a\"]}, \"practices\": {\"review\": {\"mode\": \"on\"}}}]",
        "[{\"when\": {\"labels\": [\"a\"]}, \"practices\": {\"decisions\": null}}]",
        "[{\"when\": {\"labels\": [\"a\"]}, \"practices\": {\"decisions\": {\"due\": {\"size\": 5}}}}]",
        "[{\"when\": {\"labels\": [\"a\"]}, \"practices\": {\"decisions\": {\"directory\": \"docs/adr\"}}}]",
        "[{\"when\": {\"labels\": [\"a\"]}, \"practices\": {\"review\": {\"exempt\": {\"bots\": true}}}, \"exempt\": {}}]",
        "[{\"count\": 2, \"teams\": [\"a/b\"]}]", "[{\"code-owners\": true}]", "[{\"code-owners\": false}]", "[{\"name\": \"a\"}]",
        "[{\"all\": [{\"count\": 1}, {\"any\": [{\"permission\": \"admin\"}, {\"users\": [\"a\"]}]}]}]", "[{\"all\": []}]",
        "[{\"all\": [{\"count\": 1}], \"any\": [{\"count\": 1}]}]", "[{\"any\": [{\"count\": 1}], \"users\": [\"a\"]}]",
        "[{\"any\": [{\"count\": 0}]}]", "[{\"all\": [{\"all\": [{\"name\": \"a\"}]}]}]", "[{\"users\": [\"a\"], \"when\": null}]",
        "[{\"count\": 1, \"when\": {\"size\": \"L\", \"areas\": [\"a\"], \"base-branches\": [\"main\"]}}]",
        "[{\"count\": 1, \"when\": {\"size\": \"big\"}}]", "[{\"count\": 1, \"when\": {\"paths\": []}}]", "[\"a/b\"]", "\"maintain\"",
        "{\"authors\": [\"a\"], \"labels\": [\"b\"], \"bots\": true}", "{\"paths\": [\"vendor/**\"]}",
        "{\"a\": {\"leads\": [\"a\"], \"repositories\": [\"b\"]}}", "{\"a\": {\"leads\": [], \"repositories\": [\"b/c/d\"]}}",
    ];

    [Fact]
    public void The_Schema_Is_That_Of_Its_Golden_File() => Golden.Verify(PolicySchema.Generate(FakePractice.All), "policy-schema.json");

    [Fact]
    public async Task Schema_And_Validator_Agree_On_Every_Key_With_Every_Kind_Of_Value()
    {
        var schema = await JsonSchema.FromJsonAsync(PolicySchema.Generate(FakePractice.All));
        var paths = PolicyReference.Keys(FakePractice.All).Select(k => k.Path).ToList();
        string[] withStrangers = [.. paths, "unknown", "practices.unknown", "practices.review.unknown", "practices.review.rules.unknown"];

        var files = withStrangers.SelectMany(path => Values.Select(value => File(path, value))).ToList();
        var taken = files.Where(Takes).ToHashSet();

        var disagreements = files.Where(f => taken.Contains(f) != (schema.Validate(f).Count == 0)).ToList();
        Assert.Equal([], disagreements);
        Assert.InRange(taken.Count, files.Count / 20, files.Count / 2);
    }

    [Fact]
    public async Task The_Schema_Asks_For_The_Version()
    {
        var schema = await JsonSchema.FromJsonAsync(PolicySchema.Generate(FakePractice.All));

        Assert.NotEmpty(schema.Validate("{}"));
        Assert.Empty(schema.Validate("{\"version\": 1}"));
    }

    [Fact]
    public void Every_Key_Of_The_Schema_Is_Described()
    {
        var schema = JsonNode.Parse(PolicySchema.Generate(FakePractice.All))!;

        Assert.Equal([], Undescribed(schema, "").ToList());
    }

    /// <summary>A file that sets one key, as JSON, which is YAML too.</summary>
    private static string File(string path, string value)
    {
        var node = JsonNode.Parse(value);
        foreach (var key in path.Split('.').Reverse())
        {
            node = new JsonObject { [key] = node };
        }

        var file = (JsonObject)node!;
        file.TryAdd("version", 1);
        return file.ToJsonString(Readable);
    }

    /// <summary>
    /// Relations between keys, the syntax of regular expressions, the names of time zones, and whether a pattern meets any rule are beyond
    /// a JSON schema.
    /// </summary>
    private static bool Takes(string file) => Resolve(Organisation(file)).Problems.All(p =>
        p.Message.StartsWith("The sizes must rise", StringComparison.Ordinal)
        || p.Message.Contains("No rule is called '", StringComparison.Ordinal)
        || p.Message.StartsWith("approvals.require asks for the area", StringComparison.Ordinal)
        || (p.Message.Contains("hours.zone'", StringComparison.Ordinal) && p.Message.Contains("' is none.", StringComparison.Ordinal)));

    private static IEnumerable<string> Undescribed(JsonNode schema, string path)
    {
        foreach (var (key, child) in schema["properties"]?.AsObject() ?? [])
        {
            if (child!["description"]?.GetValue<string>() is not { Length: > 0 })
            {
                yield return $"{path}/{key}";
            }

            foreach (var below in Undescribed(child, $"{path}/{key}"))
            {
                yield return below;
            }
        }
    }
}
