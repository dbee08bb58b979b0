namespace Automation.Pipeline.Digests;

/// <summary>The teams of the configuration and of the organisations' policies.</summary>
public interface ITeamDirectory
{
    Task<TeamListing> ListAsync(CancellationToken cancellationToken);
}
