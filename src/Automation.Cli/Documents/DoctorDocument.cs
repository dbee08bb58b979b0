namespace Automation.Cli.Documents;

/// <summary>JSON of <c>doctor</c>: the checks in the order in which they ran.</summary>
internal sealed record DoctorDocument(IReadOnlyList<DoctorCheckDocument> Checks);
