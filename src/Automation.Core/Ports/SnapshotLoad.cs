using Automation.Core.Policies;
using Automation.Core.Reporting;
using Automation.Core.Snapshots;

namespace Automation.Core.Ports;

/// <summary>What came of loading a pull request.</summary>
public abstract record SnapshotLoad
{
    private SnapshotLoad()
    {
    }

    /// <summary>All there is to evaluate and to publish.</summary>
    /// <param name="OrganisationPolicy">The organisation's policy as read now; null when absent, not valid, or not read now.</param>
    public sealed record Loaded(
        PullRequestSnapshot Snapshot, EffectivePolicy Policy, PublishedState Published, PolicyText? OrganisationPolicy) : SnapshotLoad
    {
        /// <summary>True where the organisation's policy was read now, and there is none.</summary>
        public bool OrganisationHasNoPolicy { get; init; }

        /// <summary>The policy as it would be with the head's policy file; null where the pull request does not touch that file.</summary>
        public EffectivePolicy? Proposed { get; init; }
    }

    /// <summary>Installation, repository or pull request is gone or out of reach. Expected, not a failure.</summary>
    public sealed record Gone(string Reason) : SnapshotLoad;
}
