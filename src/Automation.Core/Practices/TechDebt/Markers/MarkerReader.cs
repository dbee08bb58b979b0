using System.Buffers;
using Automation.Core.Practices.TechDebt.Comments;

namespace Automation.Core.Practices.TechDebt.Markers;

/// <summary>Reads the marker out of a comment.</summary>
internal static class MarkerReader
{
    private const int MaxText = 300;
    private const int LongestJoint = 8;

    private static readonly SearchValues<char> Quotes = SearchValues.Create("\"'`“‘");

    /// <summary>What comments are drawn with; Doxygen and JSDoc write <c>\todo</c> and <c>@todo</c>.</summary>
    private static readonly SearchValues<char> Drawing = SearchValues.Create(" \t*!/#-;%'|=+~:<>.@\\");

    /// <summary>
    /// The first marker of a comment, without a place; null when there is none. What follows it is its text. Where the comment begins
    /// with the tag it may be in any case; elsewhere only as policy writes it, since small letters are prose there.
    /// </summary>
    /// <param name="comment">The comment's part of one line.</param>
    public static DebtMarker? Find(ReadOnlySpan<char> comment, TagSearch tags)
    {
        var beginning = comment.IndexOfAnyExcept(Drawing);
        var isListed = false;
        for (var at = tags.Find(comment, 0, out var tag); at >= 0;)
        {
            var end = at + tag.Length;
            var exact = comment[at..end].SequenceEqual(tag);
            var next = tags.Find(comment, at + 1, out var following);
            var lists = next >= end && Joins(comment[end..next]);
            if (at == beginning ? !GoesOn(comment, end, exact) : exact && !lists && !isListed && !IsMention(comment, at, end))
            {
                return Read(tag, comment[end..]);
            }

            (at, tag, isListed) = (next, following, lists);
        }

        return null;
    }

    /// <summary>What stands between the words of a list: <c>tags: [TODO, FIXME]</c> only names them.</summary>
    private static bool Joins(ReadOnlySpan<char> between) =>
        between.Length <= LongestJoint && between.Trim() is "," or "/" or "|" or "and" or "or" or ", and" or ", or";

    /// <summary>A file's name, and in small letters a compound word: <c>TODO.md</c>, <c>todo-list</c>.</summary>
    private static bool GoesOn(ReadOnlySpan<char> comment, int end, bool exact) =>
        end + 1 < comment.Length && char.IsLetter(comment[end + 1]) && (comment[end] == '.' || (!exact && comment[end] == '-'));

    /// <summary>In quotes, code, an element of its own, or as a part of a name or path, a tag is only being talked about.</summary>
    private static bool IsMention(ReadOnlySpan<char> comment, int at, int end)
    {
        var before = at == 0 ? ' ' : comment[at - 1];
        var after = end == comment.Length ? ' ' : comment[end];
        return Quotes.Contains(before)
            || (before, after) == ('>', '<')
            || (before is '/' or '-' or '.' or '=' && at > 1 && char.IsLetterOrDigit(comment[at - 2]))
            || GoesOn(comment, end, exact: true)
            || IsInCode(Lookahead.Before(comment, at));
    }

    /// <summary>Whether a code span of Markdown, or an element for code, is open: <c>// TODO(#12): an example</c>.</summary>
    private static bool IsInCode(ReadOnlySpan<char> before) =>
        before.Count('`') % 2 == 1
        || before.LastIndexOf("<c>") > before.LastIndexOf("</c>")
        || before.LastIndexOf("<code>") > before.LastIndexOf("</code>");

    private static DebtMarker Read(string tag, ReadOnlySpan<char> rest)
    {
        var details = new MarkerDetails();
        var text = details.Read(Excerpt.Cut(rest.TrimEnd(" \t*"), 2 * MaxText));
        return new DebtMarker
        {
            Path = "",
            Line = 0,
            Tag = tag,
            Text = Excerpt.Cut(text, MaxText).ToString(),
            Reference = details.Reference,
            Assignee = details.Assignee,
            Expires = details.Expires,
            ExpiresIn = details.ExpiresIn,
        };
    }
}
