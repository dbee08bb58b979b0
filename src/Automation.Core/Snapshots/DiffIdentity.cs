namespace Automation.Core.Snapshots;

/// <summary>
/// What a diff does, without where it stands: two diffs with the same <see cref="PatchId"/> change the same lines in the same way, whatever
/// their base (as <c>git patch-id --verbatim</c>, https://git-scm.com/docs/git-patch-id).
/// </summary>
/// <param name="PatchId">Lower-case hexadecimal.</param>
/// <param name="Files">The same of each file, by its path at the head; empty where only the whole is known.</param>
public sealed record DiffIdentity(string PatchId, IReadOnlyDictionary<string, string> Files);
