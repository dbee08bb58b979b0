namespace Automation.Core.Policies;

/// <summary>
/// What a practice's verdict does. Off: not evaluated. Observe: evaluated and stored. Warn: published. Enforce: can fail.
/// </summary>
public enum PracticeMode
{
    Off,
    Observe,
    Warn,
    Enforce,
}
