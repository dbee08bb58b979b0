namespace Automation.Cli.Documents;

/// <summary>JSON of <c>digest preview</c>.</summary>
internal sealed record DigestPreviewDocument(IReadOnlyList<DigestFilesDocument> Digests);
