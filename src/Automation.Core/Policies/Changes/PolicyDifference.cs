using System.Text.Json.Nodes;

namespace Automation.Core.Policies.Changes;

/// <summary>A key whose value differs between two policies.</summary>
/// <param name="Keys">The parts of its path.</param>
/// <param name="Description">What the key decides.</param>
/// <param name="Before">The value in canonical form; null where the policy has none.</param>
/// <param name="After"><inheritdoc cref="Before" path="/param[@name='Before']"/></param>
internal sealed record PolicyDifference(string[] Keys, string Description, JsonNode? Before, JsonNode? After)
{
    public const string Off = "off";

    /// <summary>Where a rule with options says how much it weighs; the other keys beside it are the options.</summary>
    private const string SeverityKey = "severity";

    public string Path => string.Join('.', Keys);

    /// <summary>The practice whose section holds the key; null for keys outside of the practices.</summary>
    public string? Practice => Keys is ["practices", var practice, ..] ? practice : null;

    /// <summary>The rule that the key sets, without its practice; null for other keys.</summary>
    public string? Rule => Keys is ["practices", _, "rules", var rule] ? rule : null;

    /// <summary>The mode or severity before, such as <c>warn</c> or <see cref="Off"/>; empty for other keys.</summary>
    public string WordBefore => WordOf(Before);

    /// <inheritdoc cref="WordBefore"/>
    public string WordAfter => WordOf(After);

    /// <summary>Of a rule: the options that are others after, with their values.</summary>
    public IReadOnlyList<KeyValuePair<string, JsonNode?>> ChangedOptions =>
        Before is JsonObject before && After is JsonObject after && Rule is not null
            ? [.. after.Where(o => o.Key != SeverityKey && !JsonNode.DeepEquals(o.Value, before[o.Key]))]
            : [];

    /// <summary>True for a practice's own key of that name.</summary>
    public bool IsPracticeKey(string name) => Keys is ["practices", _, var key] && key == name;

    private static string WordOf(JsonNode? node) =>
        (node is JsonObject rule ? rule[SeverityKey] : node) is JsonValue value && value.TryGetValue<string>(out var word) ? word : "";
}
