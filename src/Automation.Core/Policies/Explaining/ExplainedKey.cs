using System.Text.Json.Nodes;

namespace Automation.Core.Policies.Explaining;

/// <summary>A key's effective value, and where it comes from.</summary>
public sealed record ExplainedKey
{
    /// <summary>The key with its description and its value as YAML.</summary>
    public required PolicyKeyDocumentation Key { get; init; }

    /// <summary>The value, as the policy's canonical form has it; null also where the key takes null.</summary>
    public JsonNode? Value { get; init; }

    /// <summary>The file that had the last word, or <see cref="PolicyExplanation.Defaults"/>.</summary>
    public required string Source { get; init; }

    /// <summary>One-based, in <see cref="Source"/>; null for the defaults, and for what was adopted from another tool.</summary>
    public int? Line { get; init; }

    /// <summary>The number of the override in <see cref="Source"/> that had the last word; null for the file itself.</summary>
    public int? Override { get; init; }

    /// <summary>True where the organisation's value stands whatever a repository says.</summary>
    public bool IsEnforced { get; init; }

    /// <summary>True where the value differs from the built-in default.</summary>
    public bool IsChanged { get; init; }

    /// <summary>Where the value comes from, in a few words: <c>.github/automation.yml:7, override 2, enforced</c>.</summary>
    public string Origin => string.Join(", ", Parts());

    /// <summary>True for the key itself, and for a key in that section.</summary>
    public bool IsWithin(string section) => PolicyPath.IsWithin(Key.Path, section);

    private IEnumerable<string> Parts()
    {
        yield return Line is { } line ? string.Create(CultureInfo.InvariantCulture, $"{Source}:{line}") : Source;
        if (Override is { } number)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"override {number}");
        }

        if (IsEnforced)
        {
            yield return "enforced";
        }
    }
}
