namespace Automation.Core.CodeOwners;

/// <summary>The rule that decides about a path.</summary>
/// <param name="Owners">As written; any one of them may approve. Empty: the rule clears ownership.</param>
/// <param name="Line">The rule's line, counted from one.</param>
/// <param name="Pattern">The rule's pattern, as written.</param>
public sealed record CodeOwnersMatch(IReadOnlyList<string> Owners, int Line, string Pattern);
