namespace Automation.Core.Practices;

/// <summary>
/// What a practice says of one snapshot. Success: no finding at error severity. Failure: at least one. Neutral: it could not be
/// computed in full, and what was seen holds no error. Skipped: it does not apply (mode off, exempt, nothing to look at).
/// </summary>
public enum Conclusion
{
    Success,
    Failure,
    Neutral,
    Skipped,
}
