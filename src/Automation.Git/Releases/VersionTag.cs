using Automation.Core.Versions;

namespace Automation.Git.Releases;

/// <summary>A tag that names a version: <c>v1.2.3</c> or <c>1.2.3</c>, annotated or not.</summary>
public sealed record VersionTag(string Name, SemanticVersion Version)
{
    /// <summary>The tag of a name; null where that is no version.</summary>
    public static VersionTag? Find(string name) => SemanticVersion.Find(name) is { } version ? new VersionTag(name, version) : null;
}
