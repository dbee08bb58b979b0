using System.Collections.ObjectModel;
using Automation.Core.Digests.Teams;

namespace Automation.Core.Policies;

/// <summary>Section <c>digest</c>, which only an organisation's file may have.</summary>
public sealed record DigestSettings
{
    /// <summary>The teams by key, in the order of their keys.</summary>
    public IReadOnlyDictionary<string, TeamDefinition> Teams { get; init; } = ReadOnlyDictionary<string, TeamDefinition>.Empty;
}
