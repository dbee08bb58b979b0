namespace Automation.Storage.Repositories;

/// <summary>A row of the index: which repository its key leads to.</summary>
internal sealed record RepositoryPointer(RepositoryId Repository);
