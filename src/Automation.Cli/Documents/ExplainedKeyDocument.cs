using System.Text.Json.Nodes;
using Automation.Core.Policies.Explaining;

namespace Automation.Cli.Documents;

/// <summary>One key of <c>policy explain</c>.</summary>
/// <param name="Value">The effective value as JSON.</param>
/// <param name="Source">The file that had the last word, or <c>built-in defaults</c>.</param>
/// <param name="Override">The number of the override in that file; null for the file itself.</param>
/// <param name="Changed">Whether the value differs from the built-in default.</param>
internal sealed record ExplainedKeyDocument(
    string Key, JsonNode? Value, string Source, int? Line, int? Override, bool Enforced, bool Changed, string Description)
{
    public static ExplainedKeyDocument Of(ExplainedKey key) => new(
        key.Key.Path, key.Value, key.Source, key.Line, key.Override, key.IsEnforced, key.IsChanged, key.Key.Description);
}
