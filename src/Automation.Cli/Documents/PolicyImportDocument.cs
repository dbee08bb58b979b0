namespace Automation.Cli.Documents;

/// <summary>JSON of <c>policy import</c>.</summary>
/// <param name="Source">The configuration that was read.</param>
/// <param name="Policy">The policy file's text.</param>
internal sealed record PolicyImportDocument(string Source, string Policy, IReadOnlyList<UnmappedKeyDocument> Unmapped);
