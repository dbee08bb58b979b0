namespace Automation.Git.Diffs;

/// <summary>
/// Paths as git writes them in line-oriented output: as they are, or, where they hold quotes, backslashes or control characters,
/// in double quotes with C escapes (https://git-scm.com/docs/git-config#Documentation/git-config.txt-corequotePath).
/// </summary>
internal static class GitPath
{
    public static string Unquote(string text)
    {
        if (text.Length < 2 || text[0] != '"' || text[^1] != '"')
        {
            return text;
        }

        var bytes = new List<byte>(text.Length);
        var inner = text.AsSpan(1, text.Length - 2);
        Span<byte> buffer = stackalloc byte[4];
        while (inner.Length > 0)
        {
            Rune.DecodeFromUtf16(inner, out var rune, out var length);
            inner = inner[length..];
            if (rune.Value == '\\' && inner.Length > 0)
            {
                bytes.Add(ReadEscape(ref inner));
                continue;
            }

            bytes.AddRange(buffer[..rune.EncodeToUtf8(buffer)]);
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }

    private static byte ReadEscape(ref ReadOnlySpan<char> text)
    {
        if (text.Length >= 3 && text[0] is >= '0' and <= '3')
        {
            var octal = ((text[0] - '0') * 64) + ((text[1] - '0') * 8) + (text[2] - '0');
            text = text[3..];
            return (byte)octal;
        }

        var escaped = text[0] switch
        {
            'a' => '\a',
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'v' => '\v',
            var other => other,
        };
        text = text[1..];
        return (byte)escaped;
    }
}
