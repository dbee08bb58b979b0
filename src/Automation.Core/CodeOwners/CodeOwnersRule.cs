namespace Automation.Core.CodeOwners;

/// <summary>A line of a <c>CODEOWNERS</c> file.</summary>
/// <param name="Pattern">As written.</param>
/// <param name="Owners">As written: <c>@user</c>, <c>@organisation/team</c>, <c>name@example.com</c>. Empty: ownership is cleared.</param>
/// <param name="Line">Counted from one.</param>
public sealed record CodeOwnersRule(string Pattern, IReadOnlyList<string> Owners, int Line);
