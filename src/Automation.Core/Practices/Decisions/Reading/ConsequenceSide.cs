namespace Automation.Core.Practices.Decisions.Reading;

/// <summary>How a consequence is meant.</summary>
internal enum ConsequenceSide
{
    Good,
    Bad,
    Neutral,
}
