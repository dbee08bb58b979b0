namespace Automation.Core.Ports;

/// <summary>Whether a repository's history may be read.</summary>
public abstract record HistoryAccess
{
    private HistoryAccess()
    {
    }

    /// <param name="Repository">The repository as it is called today.</param>
    /// <param name="Installation">In whose name it is read; null where a token stands in for the App.</param>
    public sealed record Granted(HistoryRepository Repository, InstallationId? Installation) : HistoryAccess;

    /// <param name="Reason">A sentence that says why not, and what to do about it.</param>
    public sealed record Refused(string Reason) : HistoryAccess;
}
