namespace Automation.Storage.Retaining;

/// <summary>What rows of several kinds have in common: whose they are. A repository that was transferred has rows of two owners.</summary>
internal sealed record OwnedDocument(InstallationId Installation);
