namespace Automation.Pipeline.Retaining;

/// <summary>The classes of data, as metrics and logs name them.</summary>
internal static class RetentionClasses
{
    public const string Removed = "removed";
    public const string Ledger = "ledger";
    public const string Bodies = "bodies";
    public const string History = "history";
    public const string Audit = "audit";
}
