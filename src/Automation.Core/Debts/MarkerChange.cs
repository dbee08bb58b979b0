using Automation.Core.Practices.TechDebt;

namespace Automation.Core.Debts;

/// <summary>What a pull request does to one marker. Texts are untrusted.</summary>
/// <param name="Path">At the head; at the base for a removed one.</param>
/// <param name="Text">Cut: enough to tell it from others.</param>
public sealed record MarkerChange(DebtChange Change, string Path, int Line, string Tag, string Text)
{
    /// <summary>The issue that it names, as written; null for none.</summary>
    public string? Reference { get; init; }

    /// <summary>The day from which on it is overdue; null for none.</summary>
    public DateOnly? Expires { get; init; }

    /// <summary>Who owns the file, by the <c>CODEOWNERS</c> of the base branch at the time.</summary>
    public IReadOnlyList<string> Owners { get; init => field = value ?? []; } = [];
}
