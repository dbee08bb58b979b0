namespace Automation.Core.Practices.Review.Rules;

/// <summary>What a rule will find from a time on, if nothing happens before.</summary>
internal readonly record struct DueViolation(DateTimeOffset At, Violation Violation);
