using FsCheck;
using FsCheck.Fluent;

namespace Automation.Core.Tests.Commands;

/// <summary>Comments made of what opens and closes code, quotes, lists and HTML, with commands in all places.</summary>
public static class SpokenText
{
    private static readonly string[] Fragments =
    [
        "/automation recheck", "\n/automation recheck\n", "/automation waive size because x until 2026-12-31", "/automation",
        "/AUTOMATION help",
        "\n", "\n\n", "\r\n", "\r", " ", "   ", "    ", "\t", ">", "> ", "- ", "1. ", "10) ", "```", "````", "~~~", "`", "``", "\\",
        "<!--", "-->", "<!-- x -->", "<pre>", "</pre>", "<details>", "</details>", "# ", "---", "===", "|---|", "[x]: /y", "word", "\0", "\u2028", "é",
        "\uD83D", "\U0001F600",
    ];

    public static Arbitrary<string> Generate() => Arb.From(
        Gen.OneOf(
            Gen.Elements(Fragments).ListOf().Select(parts => string.Concat(parts)),
            Gen.Elements(Fragments).ListOf().Select(parts => string.Join('\n', parts)),
            ArbMap.Default.GeneratorFor<NonNull<string>>().Select(text => text.Get)),
        text => ArbMap.Default.ArbFor<string>().Shrinker(text));
}
