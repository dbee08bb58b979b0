namespace Automation.Core.Practices;

/// <summary>What a rule yields; the practice adds rule id, severity and the general texts to make it a <see cref="Finding"/>.</summary>
/// <param name="Message">What is wrong, in one sentence of plain text.</param>
/// <param name="Location">Where.</param>
/// <param name="Fix">A more exact fix than the rule's general one.</param>
/// <param name="AtMost">The highest severity this violation may have, whatever policy says; null for no ceiling.</param>
/// <param name="WaitsFor">
/// Who can end it, where that is not the author: logins, and teams that everybody may see as <c>org/team</c>. Empty where nobody can be
/// named; null where the author can end it.
/// </param>
/// <param name="AuthorFirst">True where others end it, but not before the author has done something.</param>
public sealed record Violation(
    string Message,
    Location? Location = null,
    Remedy? Fix = null,
    Severity? AtMost = null,
    IReadOnlyList<string>? WaitsFor = null,
    bool AuthorFirst = false);
