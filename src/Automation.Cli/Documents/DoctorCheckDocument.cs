namespace Automation.Cli.Documents;

/// <summary>One check of <c>doctor</c>.</summary>
/// <param name="Status"><c>ok</c>, <c>warning</c> or <c>problem</c>.</param>
internal sealed record DoctorCheckDocument(string Name, string Status, string Message);
