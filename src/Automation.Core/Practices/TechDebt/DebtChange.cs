namespace Automation.Core.Practices.TechDebt;

/// <summary>What a diff does to a marker.</summary>
public enum DebtChange
{
    Added,
    Removed,

    /// <summary>Removed in one place and added, word for word, in another: old debt, not new.</summary>
    Moved,
}
