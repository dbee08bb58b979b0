namespace Automation.Core.Practices.Decisions;

/// <summary>A rule whose word depends on the day.</summary>
internal interface IDatedRule
{
    /// <summary>The first day after <see cref="DecisionSubject.Today"/> on which it may answer otherwise; null for none.</summary>
    DateOnly? NextChange(DecisionSubject subject);
}
