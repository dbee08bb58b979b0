namespace Automation.Core.Attributes;

/// <summary>The <c>.gitattributes</c> files of a repository, as gitattributes(5) has them.</summary>
/// <remarks>
/// <list type="bullet">
/// <item>For each attribute by itself: the file in the nearest folder wins, and in one file the last line that matches.</item>
/// <item><c>name</c> sets, <c>-name</c> unsets, <c>!name</c> takes back what files and lines of less weight say, <c>name=value</c> sets to
/// a value. As in linguist every value but <c>false</c> is yes.</item>
/// <item>Macros (<c>[attr]name ...</c>) stand in the root's file only, and take effect where they are set, not where they have a value.
/// Of two definitions the last one holds.</item>
/// <item>A line with an attribute of no valid name, one of 2,048 bytes or more, and one whose pattern begins with <c>!</c>, are left
/// out.</item>
/// <item>Two things are as documented where git itself is not: <c>?</c> and classes read characters and not bytes, and two stars behind
/// plain text (<c>src/a**</c>) stay in their folder.</item>
/// <item>Whoever opens a pull request writes these files, and each line is tried on each file: together they are read up to
/// <see cref="MaxLength"/>, and a file beyond it is left out whole.</item>
/// </list>
/// </remarks>
public sealed class GitAttributes
{
    /// <summary>The most characters of all files together that are read.</summary>
    public const int MaxLength = 64 * 1024;

    private readonly Dictionary<string, IReadOnlyList<AttributeLine>> lines = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<AttributeSetting>> macros = new(StringComparer.Ordinal);

    private GitAttributes()
    {
    }

    /// <summary>No files at all.</summary>
    public static GitAttributes None { get; } = new();

    /// <summary>False where a file was left out because there was too much to read.</summary>
    public bool IsWhole { get; private set; } = true;

    /// <param name="files">
    /// The files' texts, whatever they hold, by the folder that they stand in: <c>src/app</c>, with forward slashes; empty for the root.
    /// </param>
    public static GitAttributes Parse(IReadOnlyDictionary<string, string> files)
    {
        var attributes = new GitAttributes();
        var left = MaxLength;
        foreach (var (folder, text) in files.OrderBy(f => f.Key.Length).ThenBy(f => f.Key, StringComparer.Ordinal))
        {
            if (text.Length > left)
            {
                attributes.IsWhole = false;
                continue;
            }

            left -= text.Length;
            attributes.Add(folder.Trim('/'), text);
        }

        return attributes;
    }

    /// <param name="path">Relative to the repository's root, with forward slashes.</param>
    public FileAttributes Of(string path)
    {
        var values = new AttributeValues(macros);
        for (var folder = FolderOf(path); folder is not null; folder = FolderOf(folder))
        {
            if (lines.TryGetValue(folder, out var found))
            {
                values.Apply(found, folder.Length == 0 ? path : path[(folder.Length + 1)..]);
            }
        }

        return new FileAttributes(
            values.Of("linguist-generated"), values.Of("linguist-vendored"), values.Of("linguist-documentation"));
    }

    private void Add(string folder, string text)
    {
        var found = new List<AttributeLine>();
        var content = text.StartsWith('\uFEFF') ? text.AsSpan(1) : text;
        foreach (var range in content.Split('\n'))
        {
            if (AttributeLine.Read(content[range]) is not { } line)
            {
                continue;
            }

            if (line.Macro is null)
            {
                found.Add(line);
            }
            else if (folder.Length == 0)
            {
                macros[line.Macro] = line.Settings;
            }
        }

        lines[folder] = found;
    }

    /// <summary>The folder around; empty for the root, null around the root.</summary>
    private static string? FolderOf(string path) =>
        path.Length == 0 ? null : path[..Math.Max(0, path.LastIndexOf('/'))];
}
