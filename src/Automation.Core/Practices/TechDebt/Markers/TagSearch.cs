using System.Buffers;
using System.Runtime.CompilerServices;

namespace Automation.Core.Practices.TechDebt.Markers;

/// <summary>
/// Looks for the words that mark debt, in any case, with one vectorised search for all of them. Whole texts are searched with it before
/// any comment is looked for, because most texts hold none of the words.
/// </summary>
internal sealed class TagSearch
{
    private static readonly ConditionalWeakTable<IReadOnlyList<string>, TagSearch> Known = [];

    private readonly string[] tags;
    private readonly SearchValues<string> words;

    private TagSearch(IReadOnlyList<string> tags)
    {
        this.tags = [.. tags.Where(t => t.Length > 0).OrderByDescending(t => t.Length)];
        words = SearchValues.Create(this.tags, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Made once for each list: to prepare the search takes longer than to search a small file.</summary>
    public static TagSearch Of(IReadOnlyList<string> tags) => Known.GetValue(tags, static t => new TagSearch(t));

    /// <summary>Where the next word is that is one of the tags, in any case; -1 for none.</summary>
    /// <param name="tag">The tag as policy writes it.</param>
    public int Find(ReadOnlySpan<char> text, int from, out string tag)
    {
        tag = "";
        while (from < text.Length && text[from..].IndexOfAny(words) is >= 0 and var found)
        {
            var at = from + found;
            foreach (var candidate in at == 0 || !IsWord(text[at - 1]) ? tags : [])
            {
                if (IsWholeWord(text[at..], candidate))
                {
                    tag = candidate;
                    return at;
                }
            }

            from = at + 1;
        }

        return -1;
    }

    private static bool IsWholeWord(ReadOnlySpan<char> rest, string tag) =>
        rest.StartsWith(tag, StringComparison.OrdinalIgnoreCase) && (rest.Length == tag.Length || !IsWord(rest[tag.Length]));

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c == '_';
}
