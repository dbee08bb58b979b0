using System.Text.RegularExpressions;

namespace Automation.Core.Practices.TechDebt.Markers;

/// <summary>
/// What the author says of a marker beside its text: notes in brackets right after the tag, <c>(octocat, #12)</c> or
/// <c>[2026-12-31]</c>, and words of the text itself.
/// </summary>
internal sealed partial class MarkerDetails
{
    /// <summary>After one of these a last word with a slash is a path: "move it to /tmp".</summary>
    private static readonly string[] BeforePaths =
        ["a", "and", "at", "by", "for", "from", "hit", "in", "into", "of", "on", "or", "read", "the", "to", "under", "use", "via", "with"];

    private static readonly char[] Separators = [' ', '\t', ',', ';'];

    public string? Reference { get; private set; }

    public string? Assignee { get; private set; }

    public DateOnly? Expires { get; private set; }

    public string? ExpiresIn { get; private set; }

    /// <summary>Reads all there is to read after a tag, and gives the text without notes.</summary>
    public string Read(ReadOnlySpan<char> rest)
    {
        rest = TakeNotes(rest);
        rest = TakeName(rest);
        var text = rest.ToString();
        Reference ??= IssueReference.Find(text);
        Expires ??= MarkerExpiry.DateIn(text);
        ExpiresIn ??= MarkerExpiry.VersionIn(text);
        return text;
    }

    /// <summary>A note is taken where it is understood, and where it stands close to the tag: <c>TODO(some day)</c>.</summary>
    private ReadOnlySpan<char> TakeNotes(ReadOnlySpan<char> rest)
    {
        var isClose = true;
        while (true)
        {
            var trimmed = rest.TrimStart(" \t:-–—,!").TrimEnd();
            isClose &= trimmed.Length == rest.TrimEnd().Length;
            var end = trimmed.Length == 0 ? -1 : trimmed[0] switch { '(' => trimmed.IndexOf(')'), '[' => trimmed.IndexOf(']'), _ => -1 };
            if (end < 0 || !(TakeNote(trimmed[1..end].ToString(), isName: trimmed[0] == '(') || isClose))
            {
                return trimmed;
            }

            rest = trimmed[(end + 1)..];
            isClose = false;
        }
    }

    /// <param name="isName">Whether a word alone names a person; in square brackets it may be a tick.</param>
    private bool TakeNote(string note, bool isName)
    {
        var parts = note.Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        var named = parts.Where(p => !TakeFact(p) && !MarkerExpiry.IsWord(p)).ToList();
        if (named is [var name] && Login().IsMatch(name) && (isName || name.StartsWith('@')))
        {
            Assignee ??= name.TrimStart('@');
            return true;
        }

        return parts.Length > 0 && named.Count == 0;
    }

    private bool TakeFact(string part)
    {
        if (MarkerExpiry.Date(part) is { } date)
        {
            Expires ??= date;
        }
        else if (MarkerExpiry.Version(part) is { } version)
        {
            ExpiresIn ??= version;
        }
        else if (IssueReference.Find(part) is { } reference && (reference.Length == part.Length || IsAddressWith(part, reference)))
        {
            Reference ??= reference;
        }
        else
        {
            return false;
        }

        return true;
    }

    /// <summary>An address may lead to a place on the issue's page: <c>https://host/o/r/issues/12#comment</c>.</summary>
    private static bool IsAddressWith(string part, string address) =>
        part.StartsWith(address, StringComparison.Ordinal)
        && address.Contains("://", StringComparison.Ordinal)
        && part[address.Length] is '#' or '?' or '/';

    /// <summary>Takes a name after a slash off the text's end: <c>TODO: cache this /octocat</c>.</summary>
    private ReadOnlySpan<char> TakeName(ReadOnlySpan<char> text)
    {
        var start = text.LastIndexOf(" /") + 2;
        if (start < 2 || LeadsToPath(text[..(start - 2)]))
        {
            return text;
        }

        var name = text[start..];
        var written = name.ToString();
        if (!TakeFact(written))
        {
            if (!Login().IsMatch(name))
            {
                return text;
            }

            Assignee ??= written.TrimStart('@');
        }

        return text[..(start - 2)].TrimEnd();
    }

    private static bool LeadsToPath(ReadOnlySpan<char> before)
    {
        var word = before[(before.LastIndexOf(' ') + 1)..];
        foreach (var leading in BeforePaths)
        {
            if (word.Equals(leading, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"^(?:@[\w.-]{1,99}/[\w.-]{1,99}|@?[\p{L}\d][\w.@+-]{0,99}(?:\[bot\])?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Login();
}
