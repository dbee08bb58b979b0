using Automation.Core.Digests.Teams;

namespace Automation.Pipeline.Settings;

/// <summary>Section <c>Digest</c>: who is sent what.</summary>
public sealed class DigestOptions
{
    public const string SectionName = "Digest";

    /// <summary>
    /// Where recipients reach this app, such as <c>https://automation.example.com</c>; without it mails carry no unsubscribe link.
    /// </summary>
    public Uri? PublicUrl { get; set; }

    /// <summary>Teams by key.</summary>
    public Dictionary<string, TeamDefinition> Teams { get; init; } = [];
}
