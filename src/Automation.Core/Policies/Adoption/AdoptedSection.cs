using System.Text.Json.Nodes;
using Automation.Core.Policies.Model;
using Automation.Core.Policies.Yaml;
using Automation.Core.Practices;
using Automation.Core.Practices.ConventionalCommits;

namespace Automation.Core.Policies.Adoption;

/// <summary>
/// Builds the section <c>practices.conventional-commits</c> out of commitlint's rules. The verdict is to be the one that the
/// repository's people know: commitlint's other rules are off, and what only we look at is a warning at most.
/// </summary>
internal sealed class AdoptedSection(IReadOnlyDictionary<string, CommitlintRule> said, ICollection<UnmappedKey> unmapped)
{
    private const string TypeEnum = "type-enum";
    private const string ScopeEnum = "scope-enum";

    private readonly JsonObject section = [];
    private bool typesAreLower;

    public JsonObject Build()
    {
        var translated = said.Values.ToDictionary(rule => rule.Name, Translate, StringComparer.Ordinal);
        section["rules"] = new JsonObject(
            from rule in ConventionalCommitsPractice.AllRules
            let setting = translated.GetValueOrDefault(rule.Id) ?? Unsaid(rule)
            where setting is not null
            select KeyValuePair.Create<string, JsonNode?>(rule.Id, setting));
        return section;
    }

    /// <summary>The setting of a rule that the configuration turns on; null where it does not, or where there is none.</summary>
    private JsonNode? Translate(CommitlintRule rule)
    {
        if (rule.Severity is null || rule.IsUnlimited)
        {
            return null;
        }

        var ours = ConventionalCommitsPractice.AllRules.FirstOrDefault(r => r.Id == rule.Name && CommitlintRule.IsKnown(r.Id));
        var (setting, problem) = (ours, rule) switch
        {
            (null, _) => (null, CommitlintRule.IsKnown(rule.Name) ? "There is no such rule here." : "commitlint itself has no such rule."),
            (_, { Name: TypeEnum, Never: not true }) => Types(ours, rule),
            (_, { Name: ScopeEnum, Never: not true }) => Scopes(ours, rule),
            _ => RuleTranslation.Translate(ours, rule),
        };
        if (problem is not null)
        {
            Say(rule.Name, problem);
        }

        return setting;
    }

    private JsonNode? Unsaid(Rule<CommitSubject> rule) => rule.Id switch
    {
        "empty-message" => null,
        ScopeEnum when !said.ContainsKey(ScopeEnum) => null,

        // commitlint calls a first line that it cannot read one without type and subject, and a type in capitals one that is not listed.
        "header-format" => Unless(rule, Higher(SeverityOf("type-empty"), SeverityOf("subject-empty"))),
        "type-case" when typesAreLower => RuleTranslation.Name(SeverityOf(TypeEnum)),
        _ when CommitlintRule.IsKnown(rule.Id) => rule.DefaultSeverity is null ? null : RuleTranslation.Name(null),
        _ => rule.DefaultSeverity > Severity.Warning ? RuleTranslation.Name(Severity.Warning) : null,
    };

    private (JsonNode? Setting, string? Problem) Types(Rule<CommitSubject> ours, CommitlintRule rule)
    {
        var written = Texts(rule.Value);
        string[] lower = [.. written.Select(type => type.ToLowerInvariant())];
        var types = Taken(rule.Name, lower, ConventionalCommitsSection.Types);
        if (types.Length == 0)
        {
            return (null, "It lists no type that a policy can.");
        }

        typesAreLower = written.SequenceEqual(lower, StringComparer.Ordinal);
        if (!typesAreLower)
        {
            Say(rule.Name, "Types are compared in any letter case, so they are listed in lower case.");
        }

        section["types"] = Array(types);
        return RuleTranslation.Translate(ours, rule with { Value = null });
    }

    private (JsonNode? Setting, string? Problem) Scopes(Rule<CommitSubject> ours, CommitlintRule rule)
    {
        var isMap = rule.Value is YamlMap;
        var scopes = Taken(rule.Name, Texts(isMap ? ((YamlMap)rule.Value!).Find("scopes")?.Value : rule.Value), ScopesType.Names);
        if (isMap && ((YamlMap)rule.Value!).Find("delimiters") is { Value: YamlList { Items.Count: > 0 } })
        {
            Say(rule.Name, "Several scopes are separated by ',', '/' or '\\'.");
        }

        if (scopes.Length > 0)
        {
            section["scopes"] = Array(scopes);
        }

        return RuleTranslation.Translate(ours, rule with { Value = null });
    }

    /// <summary>Those that a policy takes; of the others, each is said.</summary>
    private string[] Taken(string rule, IEnumerable<string> texts, ListType type)
    {
        var taken = new List<string>();
        foreach (var text in texts.Distinct(StringComparer.Ordinal))
        {
            var reading = new PolicyReading("");
            type.Read(new YamlList(1, 1, [new YamlScalar(1, 1, text, Plain: false)]), "", [], reading);
            if (reading.Problems.Count == 0 && taken.Count < ListType.MaxItems)
            {
                taken.Add(text);
            }
            else
            {
                Say(rule, $"'{PolicyReading.Shorten(text)}' cannot be listed.");
            }
        }

        return [.. taken];
    }

    private static string[] Texts(YamlNode? node) =>
        node is YamlList list ? [.. list.Items.OfType<YamlScalar>().Select(item => item.Text)] : [];

    private static JsonArray Array(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode)text)]);

    private static JsonNode? Unless(Rule<CommitSubject> rule, Severity? severity) =>
        severity == rule.DefaultSeverity ? null : RuleTranslation.Name(severity);

    private static Severity? Higher(Severity? one, Severity? other) => one is null || other > one ? other : one;

    private Severity? SeverityOf(string name) => said.GetValueOrDefault(name)?.Severity;

    private void Say(string rule, string reason) => unmapped.Add(new UnmappedKey($"rules.{PolicyReading.Shorten(rule)}", reason));
}
