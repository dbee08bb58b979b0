using System.Buffers;
using System.Text;
using Automation.Core.Diffs;

namespace Automation.Core.Attributes;

/// <summary>A line that says something.</summary>
/// <param name="Pattern">Null for a macro, and where the pattern matches nothing.</param>
/// <param name="Macro">The name of the macro that is defined; null for other lines.</param>
internal sealed record AttributeLine(AttributePattern? Pattern, string? Macro, IReadOnlyList<AttributeSetting> Settings)
{
    /// <summary>Git leaves lines of this length, in bytes, out.</summary>
    private const int TooLong = 2048;
    private const string MacroMark = "[attr]";
    private const string Blanks = " \t\r\n";

    private static readonly SearchValues<char> OfName =
        SearchValues.Create("-_.ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");

    /// <summary>Null for lines that say nothing, or that git leaves out.</summary>
    public static AttributeLine? Read(ReadOnlySpan<char> line)
    {
        var text = line.TrimStart(Blanks);
        if (text.Length == 0 || text[0] == '#' || Encoding.UTF8.GetByteCount(line) >= TooLong)
        {
            return null;
        }

        var name = FirstWord(text, out var rest);
        string? macro = null;
        if (name.StartsWith(MacroMark, StringComparison.Ordinal) && name.Length > MacroMark.Length)
        {
            macro = name.AsSpan(MacroMark.Length).TrimStart(Blanks).ToString();
        }

        return (macro is null ? name[0] == '!' : !IsName(macro)) || ReadSettings(rest) is not { } settings
            ? null
            : new AttributeLine(macro is null ? AttributePattern.Parse(name) : null, macro, settings);
    }

    /// <summary>The pattern, in quotes or not, and what follows it.</summary>
    private static string FirstWord(ReadOnlySpan<char> text, out ReadOnlySpan<char> rest)
    {
        if (text[0] == '"' && GitPath.Unquote(text, out var length) is { Length: > 0 } unquoted && IsClosed(text[..length]))
        {
            rest = text[length..];
            return unquoted;
        }

        var end = text.IndexOfAny(Blanks);
        rest = end < 0 ? [] : text[end..];
        return (end < 0 ? text : text[..end]).ToString();
    }

    private static bool IsClosed(ReadOnlySpan<char> quoted)
    {
        var before = quoted[..^1].TrimEnd('\\');
        return quoted.Length > 1 && quoted[^1] == '"' && (quoted.Length - 1 - before.Length) % 2 == 0;
    }

    /// <summary>Null where one of them has no valid name: then the line says nothing.</summary>
    private static List<AttributeSetting>? ReadSettings(ReadOnlySpan<char> text)
    {
        var settings = new List<AttributeSetting>();
        for (text = text.TrimStart(Blanks); text.Length > 0; text = text.TrimStart(Blanks))
        {
            var end = text.IndexOfAny(Blanks);
            var word = end < 0 ? text : text[..end];
            text = end < 0 ? [] : text[end..];
            var equals = word.IndexOf('=');
            var name = equals < 0 ? word : word[..equals];
            var sign = word[0];
            name = sign is '-' or '!' ? name[1..] : name;
            if (!IsName(name))
            {
                return null;
            }

            settings.Add(sign switch
            {
                '-' => new AttributeSetting(name.ToString(), false, IsSet: false),
                '!' => new AttributeSetting(name.ToString(), null, IsSet: false),
                _ when equals < 0 => new AttributeSetting(name.ToString(), true, IsSet: true),
                _ => new AttributeSetting(name.ToString(), word[(equals + 1)..] is not "false", IsSet: false),
            });
        }

        return settings;
    }

    private static bool IsName(ReadOnlySpan<char> name) =>
        name.Length > 0 && name[0] != '-' && name.IndexOfAnyExcept(OfName) < 0 && !name.StartsWith("builtin_");
}
