using Automation.Core.Snapshots;

namespace Automation.Core.Diffs;

/// <summary>Works out what a diff does, without where it stands.</summary>
public static class PatchId
{
    /// <summary>Null where a file's change is not known: without a patch, and without a blob.</summary>
    public static DiffIdentity? Of(IReadOnlyList<ChangedFile> files) =>
        files.Count == 0 ? new DiffIdentity("", new Dictionary<string, string>()) : null;
}
