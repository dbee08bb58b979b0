namespace Automation.Core.Ports;

/// <summary>A file that is a decision record.</summary>
/// <param name="BlobId">Git's id of its content.</param>
/// <param name="Text">Null where it was known (<see cref="DecisionSearch.KnownBlobs"/>), or is no text.</param>
public sealed record DecisionFile(string Path, string BlobId, string? Text);
