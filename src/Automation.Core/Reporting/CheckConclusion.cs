namespace Automation.Core.Reporting;

/// <summary>The conclusions of GitHub's check runs that we publish.</summary>
public enum CheckConclusion
{
    Success,
    Neutral,
    Skipped,
    Failure,
}
