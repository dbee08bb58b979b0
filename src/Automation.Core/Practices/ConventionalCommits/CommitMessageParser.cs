using Automation.Core.Practices.ConventionalCommits.Parsing;

namespace Automation.Core.Practices.ConventionalCommits;

/// <summary>
/// Reads any text as a commit message by Conventional Commits 1.0.0 (https://www.conventionalcommits.org/en/v1.0.0/). Never throws,
/// takes linear time, and copies nothing but the parts that it returns.
/// </summary>
/// <remarks>
/// Where the specification leaves a choice, this reader decides: blank lines before the header are skipped, because
/// <c>git log --format=%B</c> puts them there; more than one blank line separates as well as one; the footers begin with the first
/// line after a blank line that reads as a footer, and from there every line belongs to a footer (point 10).
/// </remarks>
public static class CommitMessageParser
{
    public static CommitMessage Parse(string text)
    {
        var source = text.Contains('\r', StringComparison.Ordinal)
            ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n')
            : text;
        var cursor = new LineCursor(source, 0);
        while (cursor.MoveNext())
        {
            if (!cursor.Line.IsWhiteSpace())
            {
                return ReadParts(source, cursor);
            }
        }

        return new CommitMessage { Header = "", Breaches = Breaches.Blank };
    }

    private static CommitMessage ReadParts(string text, LineCursor cursor)
    {
        var header = cursor.Line;
        var reading = HeaderReader.Read(header);
        var sections = MessageSections.Find(text, cursor);
        var footers = FooterReader.ReadAll(text, sections.FootersStart, out var breakIsIncomplete);
        var parsed = reading.Fault == HeaderFault.None;
        return new CommitMessage
        {
            Header = header.Length == text.Length ? text : header.ToString(),
            HeaderFault = reading.Fault,
            Type = parsed ? ConventionalTypes.TextOf(header[..reading.TypeLength]) : null,
            Scope = reading.ScopeLength > 0 ? header.Slice(reading.ScopeStart, reading.ScopeLength).ToString() : null,
            HasExclamationMark = reading.ExclamationMark,
            Description = parsed ? header[reading.DescriptionStart..].ToString() : null,
            Body = sections.HasBody ? text.AsSpan(sections.BodyStart..sections.FootersStart).TrimEnd().ToString() : null,
            Footers = footers,
            IsCrowded = sections.IsCrowded,
            Breaches = Breaches.Of(reading.Fault, sections, breakIsIncomplete),
        };
    }
}
