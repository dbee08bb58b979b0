using Automation.Core.Snapshots;

namespace Automation.GitHub.Snapshots.Code;

/// <summary>Where <c>.gitattributes</c> may say something of changed files: beside them, and above.</summary>
internal static class AttributeFiles
{
    public const string Name = ".gitattributes";

    /// <summary>A query grows with each; directories nearer to the root come first.</summary>
    private const int MaxDirectories = 100;
    private const int MaxDepth = 32;

    /// <summary>The paths of the files that are looked at.</summary>
    public static IEnumerable<string> LookedAt(IReadOnlyList<ChangedFile> changed) =>
        Directories(changed).Asked.Select(static d => d.Length == 0 ? Name : $"{d}/{Name}");

    /// <summary>The directories that are looked into, the root first, and how many are not.</summary>
    public static (IReadOnlyList<string> Asked, int Unasked) Directories(IReadOnlyList<ChangedFile> changed)
    {
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var path in changed.Select(static f => f.Path))
        {
            known[""] = 0;
            var slash = path.IndexOf('/', StringComparison.Ordinal);
            for (var depth = 1; slash >= 0; depth++)
            {
                // One directory stands for all that are too deep: strangers choose their names.
                known.TryAdd(depth < MaxDepth ? path[..slash] : path[..path.LastIndexOf('/')], depth);
                slash = depth < MaxDepth ? path.IndexOf('/', slash + 1) : -1;
            }
        }

        string[] asked =
        [
            .. known.OrderBy(static d => d.Value).ThenBy(static d => d.Key, StringComparer.Ordinal)
                .Select(static d => d.Key)
                .Take(MaxDirectories),
        ];
        return (asked, known.Count - asked.Length);
    }
}
