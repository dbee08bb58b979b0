namespace Automation.Core.Ports;

/// <summary>What this process remembers of organisations' policies, so that they are not read with every pull request.</summary>
public interface IOrganisationPolicyCache
{
    /// <summary>
    /// The organisation's policy may have changed: what is remembered of it is dropped, and what a read answers that is under way now is
    /// not remembered either.
    /// </summary>
    void Forget(InstallationId installation);
}
