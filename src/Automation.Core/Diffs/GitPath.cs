using System.Text;

namespace Automation.Core.Diffs;

/// <summary>Reads paths as <c>git diff</c> writes them: bare, or in quotes with C escapes and the bytes of UTF-8 in octal.</summary>
internal static class GitPath
{
    private const string NoFile = "/dev/null";

    /// <summary>The path of a <c>---</c> or <c>+++</c> line; null for <c>/dev/null</c>.</summary>
    public static string? OfFileLine(ReadOnlySpan<char> text)
    {
        var path = Unquote(text, out _);
        return path == NoFile ? null : WithoutPrefix(path);
    }

    /// <summary>The two paths of a <c>diff --git</c> line. With blanks in bare paths only equal halves can be told apart.</summary>
    public static (string Old, string New) OfGitLine(ReadOnlySpan<char> text)
    {
        int split;
        if (text.StartsWith('"'))
        {
            Unquote(text, out split);
        }
        else if (text.EndsWith('"') && text.IndexOf(" \"", StringComparison.Ordinal) is >= 0 and var quote)
        {
            split = quote;
        }
        else
        {
            var half = text.Length / 2;
            var equal = text.Length % 2 == 1 && text[half] == ' ' && WithoutPrefix(text[..half]) == WithoutPrefix(text[(half + 1)..]);
            split = equal ? half : text.IndexOf(" b/", StringComparison.Ordinal);
        }

        return split < 0 || split >= text.Length
            ? (WithoutPrefix(text), WithoutPrefix(text))
            : (WithoutPrefix(Unquote(text[..split], out _)), WithoutPrefix(Unquote(text[(split + 1)..], out _)));
    }

    /// <param name="consumed">How many characters of the text the path took.</param>
    public static string Unquote(ReadOnlySpan<char> text, out int consumed)
    {
        if (!text.StartsWith('"'))
        {
            // After a bare path git writes a tab when the path holds a blank, diff(1) a tab and a time.
            var tab = text.IndexOf('\t');
            consumed = tab < 0 ? text.Length : tab;
            return text[..consumed].ToString();
        }

        var bytes = new List<byte>();
        consumed = 1;
        while (consumed < text.Length && text[consumed] != '"')
        {
            consumed += text[consumed] == '\\' ? Escape(text[consumed..], bytes) : Plain(text[consumed..], bytes);
        }

        consumed = Math.Min(consumed + 1, text.Length);
        return Encoding.UTF8.GetString([.. bytes]);
    }

    private static int Plain(ReadOnlySpan<char> text, List<byte> bytes)
    {
        var length = char.IsHighSurrogate(text[0]) && text.Length > 1 ? 2 : 1;
        bytes.AddRange(Encoding.UTF8.GetBytes(text[..length].ToString()));
        return length;
    }

    private static int Escape(ReadOnlySpan<char> text, List<byte> bytes)
    {
        if (text.Length >= 4 && text[1..4].IndexOfAnyExceptInRange('0', '7') < 0)
        {
            bytes.Add((byte)(((text[1] - '0') << 6) | ((text[2] - '0') << 3) | (text[3] - '0')));
            return 4;
        }

        var escaped = text.Length > 1 ? text[1] : '\\';
        var named = "abtnvfr".IndexOf(escaped, StringComparison.Ordinal);
        return named >= 0 ? Add((byte)('\a' + named), bytes) : 1 + (text.Length > 1 ? Plain(text[1..], bytes) : 0);
    }

    private static int Add(byte value, List<byte> bytes)
    {
        bytes.Add(value);
        return 2;
    }

    /// <summary>Without <c>a/</c> or <c>b/</c>, or what <c>diff.mnemonicPrefix</c> puts there.</summary>
    private static string WithoutPrefix(ReadOnlySpan<char> path) =>
        (path.Length > 2 && path[1] == '/' && path[0] is 'a' or 'b' or 'c' or 'i' or 'o' or 'w' ? path[2..] : path).ToString();
}
