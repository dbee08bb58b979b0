using Automation.Core.Policies.Yaml;

namespace Automation.Core.Policies;

/// <summary>A file, or an override in one, that took part in a policy.</summary>
/// <param name="Content">What of it takes effect: without keys that the organisation enforces, or keeps to itself.</param>
/// <param name="Override">The override's number; null for the file itself.</param>
internal sealed record PolicyLayer(string Source, YamlMap Content, int? Override = null);
