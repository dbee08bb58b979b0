namespace Automation.Core.Ports;

/// <summary>How far one recipient's digest of one week got.</summary>
public enum DigestRunState
{
    /// <summary>A worker is sending it; after ten minutes it is unknown whether it did.</summary>
    Sending,

    /// <summary>The provider asked to come again.</summary>
    Waiting,

    Sent,

    /// <summary>It may have been sent or not; it is not sent again unless an operator forces it.</summary>
    Unknown,

    /// <summary>It could not be sent for good.</summary>
    Failed,

    /// <summary>There was nothing to send, or the recipient wants none.</summary>
    Skipped,
}
