using System.Buffers;

namespace Automation.Core.Practices.Decisions.Drafting;

/// <summary>Says what a decision is about by the folders of what changes.</summary>
internal static class DraftAreas
{
    private const int MostAreas = 10;
    private const int LongestArea = 150;

    /// <summary>What cannot stand for itself in a path pattern, or in code.</summary>
    private static readonly SearchValues<char> Unfit = SearchValues.Create("*?`\\\"!");

    /// <summary>The folders of the files that the record is about. Where they are many, folders at the root.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> concerned)
    {
        string[] paths = [.. concerned.Where(IsFit)];
        var folders = Distinct(paths, path => path[..(path.LastIndexOf('/') + 1)]);
        return folders.Count <= MostAreas
            ? folders
            : [.. Distinct(paths, path => path[..(path.IndexOf('/', StringComparison.Ordinal) + 1)]).Take(MostAreas)];
    }

    /// <summary>A file at the root is named itself; a folder inside another one is in that already.</summary>
    private static List<string> Distinct(string[] paths, Func<string, string> folder)
    {
        var areas = new List<string>();
        foreach (var area in paths.Select(p => folder(p) is { Length: > 0 } name ? name : p).Order(StringComparer.Ordinal))
        {
            if (areas.Count == 0 || (area != areas[^1] && !IsWithin(area, areas[^1])))
            {
                areas.Add(area);
            }
        }

        return areas;
    }

    /// <summary>In ordinal order what is in a folder comes right behind it.</summary>
    private static bool IsWithin(string area, string folder) => folder.EndsWith('/') && area.StartsWith(folder, StringComparison.Ordinal);

    private static bool IsFit(string path) =>
        path.Length <= LongestArea && path.AsSpan().IndexOfAny(Unfit) < 0 && DraftText.Plain(path) == path;
}
