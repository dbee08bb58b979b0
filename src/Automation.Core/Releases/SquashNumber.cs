namespace Automation.Core.Releases;

/// <summary>
/// The number that GitHub appends to a header when it squashes: <c>feat: a (#12)</c>. Read from the end, in linear time: a regular
/// expression for it starts anew at each of a million blanks.
/// </summary>
internal static class SquashNumber
{
    private const int MaxDigits = 10;

    /// <summary>The header without the number, and the number as <c>#12</c>; that is empty where there is none.</summary>
    public static (string Header, string Number) Split(string header)
    {
        var text = header.AsSpan().TrimEnd();
        var open = text.LastIndexOf("(#");
        if (open < 1 || text[^1] != ')' || !char.IsWhiteSpace(text[open - 1]))
        {
            return (header, "");
        }

        var digits = text[(open + 2)..^1];
        return digits.Length is 0 or > MaxDigits || digits[0] == '0' || digits.ContainsAnyExceptInRange('0', '9')
            ? (header, "")
            : (text[..open].TrimEnd().ToString(), $"#{digits}");
    }
}
