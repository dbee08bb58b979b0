namespace Automation.Storage.Facts;

/// <summary>A row whose tag is the stamp: it changes with every write.</summary>
internal sealed record FactStampDocument(InstallationId Installation);
