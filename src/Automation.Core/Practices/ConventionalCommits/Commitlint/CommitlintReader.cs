using System.Text;
using Automation.Core.Practices.ConventionalCommits.Parsing;

namespace Automation.Core.Practices.ConventionalCommits.Commitlint;

/// <summary>
/// Cuts a message into header, body and footer as conventional-commits-parser 7 does with the options of
/// conventional-changelog-conventionalcommits: once a footer token or a breaking note was seen, everything is footer.
/// </summary>
internal static class CommitlintReader
{
    private const string LineBreaks = "\r\n";

    public static CommitlintMessage Read(string message)
    {
        var text = Normalize(message);
        var end = text.IndexOf('\n');
        var header = end < 0 ? text : text[..end];
        var rest = end < 0 ? default : text[(end + 1)..];
        var footer = FindFooter(rest, out var hasNote);
        var reading = ReadHeader(header);
        return new CommitlintMessage
        {
            Header = header,
            Type = header[..reading.TypeLength],
            Scope = reading.ScopeLength > 0 ? header.Slice(reading.ScopeStart, reading.ScopeLength) : default,
            Subject = reading.Fault == HeaderFault.None ? header[reading.DescriptionStart..] : default,
            HasExclamationMark = reading.ExclamationMark,
            Body = rest[..footer].Trim(LineBreaks),
            Footer = rest[footer..].Trim(LineBreaks),
            HasNote = hasNote,
            IsNothing = text.IsEmpty,
        };
    }

    /// <summary>The message without line breaks around it and without signatures, its lines ended by line feeds.</summary>
    private static ReadOnlySpan<char> Normalize(string message)
    {
        var trimmed = message.AsSpan().Trim(LineBreaks);
        var text = trimmed.Contains(LineBreaks, StringComparison.Ordinal)
            ? trimmed.ToString().Replace(LineBreaks, "\n", StringComparison.Ordinal)
            : trimmed;
        return text.Contains(CommitlintLine.SignatureMark, StringComparison.Ordinal) ? WithoutSignatures(text) : text;
    }

    private static string WithoutSignatures(ReadOnlySpan<char> text)
    {
        var kept = new StringBuilder(text.Length);
        var separator = "";
        for (var cursor = new LineCursor(text, 0); cursor.MoveNext();)
        {
            if (!CommitlintLine.IsSignature(cursor.Line))
            {
                kept.Append(separator).Append(cursor.Line);
                separator = "\n";
            }
        }

        return kept.ToString();
    }

    /// <summary>Index of the first footer line; the length without one.</summary>
    private static int FindFooter(ReadOnlySpan<char> rest, out bool hasNote)
    {
        var start = rest.Length;
        hasNote = false;
        for (var cursor = new LineCursor(rest, 0); !hasNote && cursor.MoveNext();)
        {
            hasNote = CommitlintLine.IsNote(cursor.Line);
            if (start == rest.Length && (hasNote || CommitlintLine.IsFooterToken(cursor.Line)))
            {
                start = cursor.Start;
            }
        }

        return start;
    }

    /// <summary>
    /// The breaking pattern <c>^(\w*)(?:\((.*)\))?!: (.*)$</c> comes first, then the general one without the mark; a scope is greedy
    /// and reaches to the last parenthesis that the rest of the pattern can follow.
    /// </summary>
    private static HeaderReading ReadHeader(ReadOnlySpan<char> header)
    {
        var type = 0;
        while (type < header.Length && ScriptText.IsWord(header[type]))
        {
            type++;
        }

        var rest = header[type..];
        return ScriptText.HasLineTerminator(header) ? new(HeaderFault.ColonMissing)
            : rest is ['(', ..] ? ReadScope(rest, type)
            : rest.StartsWith("!: ") ? new(HeaderFault.None, type, ExclamationMark: true, DescriptionStart: type + "!: ".Length)
            : rest.StartsWith(": ") ? new(HeaderFault.None, type, DescriptionStart: type + ": ".Length)
            : new(HeaderFault.ColonMissing);
    }

    private static HeaderReading ReadScope(ReadOnlySpan<char> rest, int type)
    {
        var breaking = rest.LastIndexOf(")!: ");
        var close = breaking > 0 ? breaking : rest.LastIndexOf("): ");
        var end = breaking > 0 ? ")!: " : "): ";
        return close > 0
            ? new(HeaderFault.None, type, close - 1, breaking > 0, type + close + end.Length)
            : new(HeaderFault.ColonMissing);
    }
}
