using System.Collections.Frozen;
using Automation.Core.Practices.TechDebt.Comments;

namespace Automation.Core.Practices.TechDebt.Languages;

/// <summary>Which comment syntax a file has, by its name. A new language is a row in one of the tables.</summary>
internal static class LanguageTable
{
    public static readonly IReadOnlyList<Language> All =
        [.. CurlyLanguages.All, .. HashLanguages.All, .. MarkupLanguages.All, .. OtherLanguages.All];

    private static readonly FrozenDictionary<string, CommentSyntax> ByName = Map(l => l.FileNames);

    private static readonly FrozenDictionary<string, CommentSyntax> ByExtension = Map(l => l.Extensions);

    /// <summary>By the whole name, else by its extension, else by what stands before an unknown one: <c>Dockerfile.dev</c>.</summary>
    /// <returns>Null for a file whose comments cannot be told from its text: it is not scanned.</returns>
    public static CommentSyntax? Of(string path)
    {
        var name = Path.GetFileName(path.AsSpan());
        return Find(ByName, name)
            ?? Find(ByExtension, Path.GetExtension(name).TrimStart('.'))
            ?? Find(ByName, Path.GetFileNameWithoutExtension(name));
    }

    private static CommentSyntax? Find(FrozenDictionary<string, CommentSyntax> map, ReadOnlySpan<char> name) =>
        map.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var syntax) ? syntax : null;

    /// <summary>Of two rows with the same name the first one counts.</summary>
    private static FrozenDictionary<string, CommentSyntax> Map(Func<Language, string> names) => All
        .SelectMany(l => names(l).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(n => (Name: n, l.Syntax)))
        .DistinctBy(n => n.Name, StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(n => n.Name, n => n.Syntax, StringComparer.OrdinalIgnoreCase);
}
