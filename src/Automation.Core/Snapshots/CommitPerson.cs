namespace Automation.Core.Snapshots;

/// <summary>Somebody whom a commit names: its author, a co-author, or its committer.</summary>
/// <param name="Account">The account that the e-mail address belongs to; null where it belongs to none.</param>
/// <param name="Name">As the commit names the person; null where the source does not tell.</param>
/// <param name="Email"><inheritdoc cref="Name"/></param>
public sealed record CommitPerson(Actor? Account, string? Name, string? Email);
