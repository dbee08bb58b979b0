using Automation.Core.Policies.Adoption;
using Automation.Core.Policies.Yaml;

namespace Automation.Core.Policies;

/// <summary>A file, or an override in one, that took part in a policy.</summary>
/// <param name="Content">What of it takes effect: without keys that the organisation enforces, or keeps to itself.</param>
/// <param name="Override">The override's number; null for the file itself.</param>
internal sealed record PolicyLayer(string Source, YamlMap Content, int? Override = null)
{
    /// <summary>
    /// The one-based line of an entry; null where the source is another tool's file, whose translation has lines of its own.
    /// </summary>
    public int? LineOf(YamlEntry entry) =>
        CommitlintConfiguration.Paths.Contains(Source, StringComparer.Ordinal) ? null : entry.Key.Line;
}
