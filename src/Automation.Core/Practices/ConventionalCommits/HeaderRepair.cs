using Automation.Core.Practices.ConventionalCommits.Parsing;

namespace Automation.Core.Practices.ConventionalCommits;

/// <summary>Corrects a header that does not parse, where only one correction is sensible.</summary>
internal static class HeaderRepair
{
    /// <summary>The corrected header, whose type is an allowed one; null when it is not certain what was meant.</summary>
    public static string? For(CommitMessage message, IReadOnlyList<string> types)
    {
        var candidate = Candidate(message.Header, message.HeaderFault);
        return candidate is not null
            && HeaderReader.Read(candidate) is { Fault: HeaderFault.None } reading
            && types.Contains(candidate[..reading.TypeLength], StringComparer.OrdinalIgnoreCase)
            ? candidate
            : null;
    }

    private static string? Candidate(string header, HeaderFault fault) => fault switch
    {
        HeaderFault.SpaceMissing or HeaderFault.SpaceBeforeColon => Respace(header, ':', ": "),
        HeaderFault.ColonFullWidth => Respace(header, '\uFF1A', ": "),
        HeaderFault.ScopeEmpty => WithoutEmptyScope(header),
        HeaderFault.SpaceBeforeScope => Respace(header, '(', "("),
        HeaderFault.ExclamationMarkMisplaced => WithMarkMoved(header),
        HeaderFault.TypeNotAWord => WithoutOrnament(header),
        _ => null,
    };

    /// <summary>Writes another text in place of the first separator and the white space around it.</summary>
    private static string Respace(string header, char separator, string replacement)
    {
        var at = header.IndexOf(separator, StringComparison.Ordinal);
        return string.Concat(header.AsSpan(0, at).TrimEnd(), replacement, header.AsSpan(at + 1).TrimStart());
    }

    private static string WithoutEmptyScope(string header)
    {
        var open = header.IndexOf('(', StringComparison.Ordinal);
        var close = header.IndexOf(')', open);
        return header.Remove(open, close - open + 1);
    }

    /// <summary><c>feat!(api): x</c> is <c>feat(api)!: x</c>.</summary>
    private static string? WithMarkMoved(string header)
    {
        var mark = header.IndexOf('!', StringComparison.Ordinal);
        var close = header.IndexOf("):", mark, StringComparison.Ordinal);
        return close < 0 ? null : header.Insert(close + 1, "!").Remove(mark, 1);
    }

    /// <summary>Takes off an emoji, a bullet or white space in front of the type; letters, digits and brackets say something.</summary>
    private static string? WithoutOrnament(string header)
    {
        var start = 0;
        while (start < header.Length && !char.IsLetterOrDigit(header[start]) && header[start] is not ('[' or '(' or ':' or '"'))
        {
            start++;
        }

        return start == header.Length ? null : header[start..];
    }
}
