using System.Text.RegularExpressions;

namespace Automation.Core.Policies.Yaml;

/// <summary>A scalar as written.</summary>
/// <param name="Plain">True without quotes and block indicators: only plain scalars can be anything but a text.</param>
internal sealed partial record YamlScalar(int Line, int Column, string Text, bool Plain) : YamlNode(Line, Column)
{
    /// <summary>Resolved by the tables of the core schema (https://yaml.org/spec/1.2.2/#1032-tag-resolution).</summary>
    public ScalarKind Kind => Plain ? Resolve(Text) : ScalarKind.Text;

    private static ScalarKind Resolve(string text) => text switch
    {
        "" or "~" or "null" or "Null" or "NULL" => ScalarKind.Null,
        "true" or "True" or "TRUE" or "false" or "False" or "FALSE" => ScalarKind.Flag,
        [not ('-' or '+' or '.' or (>= '0' and <= '9')), ..] => ScalarKind.Text,
        _ when IsWholeNumber(text) => ScalarKind.WholeNumber,
        _ when OtherNumber().IsMatch(text) => ScalarKind.OtherNumber,
        _ => ScalarKind.Text,
    };

    /// <summary><c>[-+]?[0-9]+</c>, which every policy holds: its version.</summary>
    private static bool IsWholeNumber(ReadOnlySpan<char> text)
    {
        var digits = text is ['-' or '+', ..] ? text[1..] : text;
        return !digits.IsEmpty && !digits.ContainsAnyExceptInRange('0', '9');
    }

    [GeneratedRegex(
        @"\A(?:0o[0-7]+|0x[0-9a-fA-F]+|[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?"
        + @"|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex OtherNumber();
}
