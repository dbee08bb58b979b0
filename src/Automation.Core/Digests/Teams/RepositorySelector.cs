namespace Automation.Core.Digests.Teams;

/// <summary>Some of the repositories that a team cares for.</summary>
/// <param name="Owner">The account; null only for a topic, which holds on every account that the team's definition may look at.</param>
/// <param name="Value">The repository's name, the pattern, the topic, or the team's slug.</param>
public sealed record RepositorySelector(RepositorySelectorKind Kind, string? Owner, string Value)
{
    /// <summary>As it is written in configuration.</summary>
    public override string ToString() => Kind switch
    {
        RepositorySelectorKind.Topic => $"topic:{Value}",
        RepositorySelectorKind.GitHubTeam => $"team:{Owner}/{Value}",
        _ => $"{Owner}/{Value}",
    };
}
