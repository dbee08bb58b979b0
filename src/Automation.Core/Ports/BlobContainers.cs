namespace Automation.Core.Ports;

/// <summary>The blob containers.</summary>
public static class BlobContainers
{
    /// <summary>Bodies of deliveries too large for a queue message; kept 7 days.</summary>
    public const string Payloads = "payloads";

    /// <summary>Bodies of deliveries that failed for good; kept 90 days.</summary>
    public const string Failed = "failed";

    /// <summary>Findings too long for a table property.</summary>
    public const string Evaluations = "evaluations";
}
