namespace Automation.Core.Reporting;

/// <summary>A waiver in force as JSON for people's scripts.</summary>
/// <param name="Rule">Full rule id, such as <c>review/size</c>.</param>
/// <param name="Reason">In the giver's words.</param>
/// <param name="By">The login of who gave it.</param>
/// <param name="Until">The last day on which it holds, in UTC; null where it has no end.</param>
public sealed record WaiverDocument(string Rule, string Reason, string By, DateOnly? Until);
