using System.Text.Json.Nodes;
using Automation.Core.Policies.Yaml;
using Automation.Core.Practices;

namespace Automation.Core.Policies.Model;

/// <summary>
/// What a policy says of one rule: a severity alone, or a map with <c>severity</c> and the rule's options. Written out as it takes
/// effect, the rule's own defaults included.
/// </summary>
internal sealed class RuleType : PolicyType<RuleOverride>
{
    private const string Off = "off";

    private static readonly TextType Severities =
        TextType.OneOf([Off, .. Enum.GetNames<Severity>().Select(name => name.ToLowerInvariant())]);

    private readonly IRule rule;
    private readonly SectionType<RuleOverride> map;

    public RuleType(IRule rule)
    {
        this.rule = rule;
        map = new SectionType<RuleOverride>()
            .With("severity", "How much a finding of this rule weighs; only errors fail a practice.", Severities, SeverityOf, WithSeverity);
        foreach (var option in rule.Options)
        {
            AddOption(option);
        }
    }

    public override string Expected => rule.Options.Count == 0
        ? Severities.Expected
        : $"{Severities.Expected}, or a map of severity, {string.Join(", ", rule.Options.Select(o => o.Name))}";

    public override RuleOverride Read(YamlNode node, string path, RuleOverride current, PolicyReading reading)
    {
        switch (node)
        {
            case YamlScalar { Kind: not ScalarKind.Null }:
                return WithSeverity(current, Severities.Read(node, path, SeverityOf(current), reading));
            case YamlList:
                reading.ReportMismatch(node, path, Expected);
                return current;
            default:
                return map.Read(node, path, current, reading);
        }
    }

    public override JsonNode? Write(RuleOverride value) =>
        rule.Options.Count == 0 ? SeverityOf(value) : map.Write(value);

    public override JsonObject Schema(RuleOverride value) =>
        new() { ["anyOf"] = new JsonArray(Severities.Schema(SeverityOf(value)), map.Schema(value)) };

    private static string Name(Severity severity) => severity.ToString().ToLowerInvariant();

    private static RuleOverride WithSeverity(RuleOverride rule, string severity) => severity == Off
        ? rule with { Off = true, Severity = null }
        : rule with { Off = false, Severity = Enum.Parse<Severity>(severity, ignoreCase: true) };

    private static TextType TextOf(RuleOption option) => option switch
    {
        { Allowed: { } allowed } => TextType.OneOf(allowed),
        { Format: RuleOptionFormat.PathPattern } => TextFormats.PathPattern,
        { Format: RuleOptionFormat.RegularExpression } => TextFormats.RegularExpression,
        _ => new TextType("a text"),
    };

    private string SeverityOf(RuleOverride said) =>
        !said.Off && (said.Severity ?? rule.DefaultSeverity) is { } severity ? Name(severity) : Off;

    private void AddOption(RuleOption option)
    {
        switch (option.Default)
        {
            case int:
                Add(option, new NumberType(option.Minimum ?? int.MinValue, option.Maximum ?? int.MaxValue));
                break;
            case bool:
                Add(option, new FlagType());
                break;
            case string:
                Add(option, TextOf(option));
                break;
            case IReadOnlyList<string>:
                var of = option.Allowed is null ? "texts" : $"words out of {string.Join(", ", option.Allowed)}";
                PolicyType<IReadOnlyList<string>> list = new ListType(TextOf(option), of);
                Add(option, option.OneOrMore ? new OneOrMoreType(TextOf(option), list) : list);
                break;
            default:
                throw new ArgumentException($"The default of option '{option.Name}' of rule '{rule.Id}' has no type that options have.");
        }
    }

    private void Add<T>(RuleOption option, PolicyType<T> type)
        where T : notnull =>
        map.With(
            option.Name,
            option.Description,
            type,
            said => (T)said.Options.GetValueOrDefault(option.Name, option.Default),
            (said, value) => said with { Options = new Dictionary<string, object>(said.Options) { [option.Name] = value } });
}
