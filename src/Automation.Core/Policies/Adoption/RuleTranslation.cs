using System.Text.Json.Nodes;
using Automation.Core.Policies.Model;
using Automation.Core.Policies.Yaml;
using Automation.Core.Practices;

namespace Automation.Core.Policies.Adoption;

/// <summary>
/// Sets a rule of ours as commitlint's rule of that name is set. There is no table of what goes where: <c>applicable</c> becomes the
/// option <c>when</c>, the value the option <c>value</c>, and the policy's own check of these decides what cannot be said.
/// </summary>
internal static class RuleTranslation
{
    private const string When = "when";
    private const string Value = "value";

    /// <summary>The rule's setting in the policy, or why there is none, as a sentence.</summary>
    public static (JsonNode? Setting, string? Problem) Translate(IRule rule, CommitlintRule said)
    {
        var usually = CommitlintRule.IsUsuallyNever(rule.Id);
        var applicable = Word(said.Never ?? usually);
        var entries = new List<YamlEntry> { Entry("severity", Text(Name(said.Severity))) };
        if (Option(rule, When) is not null)
        {
            entries.Add(Entry(When, Text(applicable)));
        }
        else if (applicable != Word(usually))
        {
            return (null, $"The rule knows '{Word(usually)}' only.");
        }

        if (Option(rule, Value) is { } option && said.Value is { } value and not YamlScalar { Kind: ScalarKind.Null })
        {
            entries.Add(Entry(Value, Fit(value, option)));
        }
        else if (said.Value is not null && said.TakesValue)
        {
            return (null, "The rule takes no value here.");
        }

        var reading = new PolicyReading("");
        var read = new RuleType(rule).Read(new YamlMap(1, 1, entries), $"rules.{rule.Id}", new RuleOverride(), reading);
        return reading.Problems is [var problem, ..] ? (null, problem.Message) : (Write(rule, read), null);
    }

    /// <summary>A severity in the policy's words.</summary>
    public static string Name(Severity? severity) => severity?.ToString().ToLowerInvariant() ?? "off";

    private static JsonNode Write(IRule rule, RuleOverride read)
    {
        var setting = new JsonObject { ["severity"] = Name(read.Severity) };
        foreach (var (name, value) in read.Options)
        {
            if (name != When || !value.Equals(Option(rule, When)?.Default))
            {
                setting[name] = Write(value);
            }
        }

        return setting.Count == 1 ? Name(read.Severity) : setting;
    }

    private static JsonNode? Write(object value) => value switch
    {
        int number => number,
        bool flag => flag,
        string text => text,
        IReadOnlyList<string> list => new JsonArray([.. list.Select(item => (JsonNode)item)]),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "No such type of option."),
    };

    /// <summary>Cases in the words that commitlint documents, and one text where the option takes a list.</summary>
    private static YamlNode Fit(YamlNode value, RuleOption option) => value switch
    {
        YamlList { Items: [var single] } when option.Default is string => Fit(single, option),
        YamlList list => list with { Items = [.. list.Items.Select(Case)] },
        _ when option.Default is IReadOnlyList<string> => new YamlList(1, 1, [Case(value)]),
        _ => Case(value),
    };

    private static YamlNode Case(YamlNode node) => node is not YamlScalar { Kind: ScalarKind.Text } scalar ? node : scalar with
    {
        Text = scalar.Text switch
        {
            "lowercase" or "lowerCase" => "lower-case",
            "uppercase" => "upper-case",
            "sentencecase" => "sentence-case",
            var other => other,
        },
    };

    private static RuleOption? Option(IRule rule, string name) => rule.Options.FirstOrDefault(option => option.Name == name);

    private static string Word(bool never) => never ? "never" : "always";

    private static YamlEntry Entry(string key, YamlNode value) => new(Text(key), value);

    private static YamlScalar Text(string text) => new(1, 1, text, Plain: false);
}
