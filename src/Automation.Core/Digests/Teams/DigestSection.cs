namespace Automation.Core.Digests.Teams;

/// <summary>The parts of a digest, in their order. Their names in configuration are lower case.</summary>
public enum DigestSection
{
    /// <summary>What needs the team this week.</summary>
    Attention,

    /// <summary>The practices' rates.</summary>
    Practices,

    /// <summary>How long reviews and merges took.</summary>
    Flow,

    /// <summary>Debt opened, paid, and the oldest.</summary>
    Debt,

    /// <summary>Decisions taken.</summary>
    Decisions,
}
