using Automation.Core.Calendars;
using Automation.Core.Digests.Content;
using Automation.Core.Digests.Teams;

namespace Automation.Pipeline.Digests;

/// <summary>Gathers what a team's digest is made of.</summary>
public interface IDigestComposer
{
    /// <summary>The digest of a week; the same for the same facts.</summary>
    Task<Digest> ComposeAsync(Team team, IsoWeek week, CancellationToken cancellationToken);

    /// <summary>The repositories that a team's selectors name, by name, and a sentence for each selector that named none.</summary>
    Task<TeamRepositories> ResolveAsync(Team team, CancellationToken cancellationToken);
}
