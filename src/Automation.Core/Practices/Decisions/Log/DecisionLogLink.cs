using Automation.Core.Snapshots;

namespace Automation.Core.Practices.Decisions.Log;

/// <summary>A reference from one record of the log to another.</summary>
/// <param name="Decision">The record that is meant; null where it is not in the log.</param>
/// <param name="Text">The reference as it is written; the path where only the other record tells of it. Untrusted.</param>
public sealed record DecisionLogLink(StandingDecision? Decision, string Text)
{
    /// <summary>For scripts: the record's path, or the reference as it is written.</summary>
    public string Target => Decision?.Path ?? Text;
}
