namespace Automation.Git.Repositories;

/// <summary>One entry of a directory at a revision.</summary>
public sealed record TreeEntry(string Name, string Id, bool IsDirectory)
{
    /// <summary>Reads a tree object: mode, space, name, NUL and a raw id, again and again.</summary>
    public static IReadOnlyList<TreeEntry> Parse(GitObject tree)
    {
        var idLength = tree.Id.Length / 2;
        var entries = new List<TreeEntry>();
        var rest = tree.Content.Span;
        while (rest.IndexOf((byte)0) is var end && end > 0)
        {
            var space = rest.IndexOf((byte)' ');
            var isDirectory = rest[..space].SequenceEqual("40000"u8);
            var name = Encoding.UTF8.GetString(rest[(space + 1)..end]);
            var id = Convert.ToHexStringLower(rest.Slice(end + 1, idLength));
            entries.Add(new TreeEntry(name, id, isDirectory));
            rest = rest[(end + 1 + idLength)..];
        }

        return entries;
    }
}
