namespace Automation.Core.Tests.ConventionalCommits;

/// <summary>Texts that break careless readers, in any size. Each is one idea, repeated.</summary>
internal static class HostileMessages
{
    private const string Start = "feat(a): b\n\n";

    private static readonly Dictionary<string, (string Prefix, string Unit)> Shapes = new(StringComparer.Ordinal)
    {
        ["one long line"] = ("", "x"),
        ["one long line of a body"] = (Start, "word "),
        ["open brackets"] = ("", "("),
        ["open brackets behind a type"] = ("feat", "("),
        ["closed brackets"] = ("feat(", ")!: "),
        ["nested brackets"] = ("feat", "(()"),
        ["colons"] = ("feat", ": "),
        ["exclamation marks"] = ("feat", "!"),
        ["breaking changes in one line"] = ("", "BREAKING CHANGE"),
        ["breaking changes"] = (Start, "BREAKING CHANGE: x\n"),
        ["breaking changes without a description"] = (Start, "BREAKING CHANGE:\n"),
        ["breaking changes in small letters"] = (Start, "* breaking change: x\n"),
        ["footers"] = (Start, "Reviewed-by: Z\n"),
        ["footers without a colon"] = (Start, "Refs #1\n"),
        ["references"] = ("", "#1 "),
        ["references in a footer"] = (Start, "Closes #1, "),
        ["line feeds"] = ("", "\n"),
        ["line feeds behind a header"] = ("feat: a", "\n"),
        ["carriage returns"] = ("feat: a", "\r"),
        ["both line ends"] = ("feat: a", "\r\n"),
        ["short lines"] = (Start, "a\n"),
        ["paragraphs"] = (Start, "a: b\n\n"),
        ["blanks"] = ("", "   "),
        ["blanks behind a header"] = ("feat: a", " \t"),
        ["nothing but zero bytes"] = ("", "\0"),
        ["zero bytes"] = ("feat: ", "\0"),
        ["halves of surrogate pairs"] = ("feat: ", "\uD83C"),
        ["second halves of surrogate pairs"] = (Start, "\uDF89\n"),
        ["combining marks"] = ("feat: a", "\u0301"),
        ["joined emoji"] = ("feat: ", "\U0001F469\u200D"),
        ["line separators"] = ("feat: a", "\u2028"),
        ["marks to skip the build"] = ("1.2.3 ", "[skip "),
        ["dots"] = ("1", ".2"),
        ["addresses that are none"] = (Start, "http"),
        ["merges that are none"] = (Start, "Merge \n"),
        ["merges in one line"] = ("", "Merge in"),
        ["bullets"] = (Start, "* \t"),
        ["signatures"] = (Start, "gpg: x\n"),
        ["quotation marks"] = ("feat: \u00B5", "\"'"),
        ["reverts"] = ("", "Revert \""),
        ["fixups"] = ("", "fixup! "),
    };

    public static TheoryData<string> Names => [.. Shapes.Keys];

    public static string Make(string name, int length)
    {
        var (prefix, unit) = Shapes[name];
        return string.Create(length, (prefix, unit), static (text, shape) =>
        {
            for (var i = 0; i < text.Length; i++)
            {
                text[i] = i < shape.prefix.Length ? shape.prefix[i] : shape.unit[(i - shape.prefix.Length) % shape.unit.Length];
            }
        });
    }
}
