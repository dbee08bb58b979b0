using FsCheck;
using FsCheck.Fluent;

namespace Automation.Core.Tests.Reporting;

/// <summary>Text as someone would write it who wants our reports to mention, link, close, hide or forge something.</summary>
public static class HostileText
{
    private static readonly string[] Fragments =
    [
        "@octocat", "@octo-org/team", "@", "#1", "#", "GH-12", "gh-", "octo-org/octo-repo#3", "fixes #12", "Closes ",
        "https://example.org/a", "http://", "www.example.org", "mailto:a@b.example", "tel:12345", "xmpp:a@b.example",
        "a@b.example", "[x](https://evil.example)", "![x](https://evil.example/p.png)", "[ref]: https://evil.example", "<!--",
        "-->", "<!-- automation:summary -->", "<!-- automation:hash=0123 -->", "<script>alert(1)</script>", "<b>", "</details>",
        "<details>", "<", ">", "&lt;", "&", "&#64;octocat", "|", "|---|", "\n| a | b |\n|---|---|\n", "`", "``", "```", "```\n",
        "~~~", "~~x~~", "\\", "\\@", "\\|", "*", "**", "_", "__", "***", "# ", "## x", "> ", "- ", "+ ", "* ", "1. ", "12) ",
        "- [ ] ", "---", "===", "    ", "\t", "\n", "\r\n", "\n\n", "\0", "\u001B[31m", "\u202E", "\u200B", "\u200D", "\uFEFF",
        "\u2028", "$x$", "$$", ":smile:", ":x:", ":+1:", "::", "<!-- automation:state=open:0,review/size:9 -->",
        "> [!NOTE]\n> x", "```mermaid\ngraph TD\n", "```suggestion\n", "`#ff0000`",
        "\u200B@octocat", "@\u200Boctocat", "@\u00ADoctocat",
        "octo-org/octo-repo@0123456789abcdef0123456789abcdef01234567", "0123456789abcdef0123456789abcdef01234567",
        "ftp://x.example", "HTTPS://EXAMPLE.ORG", "Www.example.org", "fixes octo-org/octo-repo#1", "resolves: GH-7",
        "$`x`$", "\\(x\\)", "[^1]", "[^1]: x", "^", "\uD83D", "\U0001F600", "é", "word", " ",
    ];

    public static Arbitrary<string> Generate() => Arb.From(
        Gen.OneOf(
            Gen.Elements(Fragments).ListOf().Select(parts => string.Concat(parts)),
            Gen.Elements(Fragments).NonEmptyListOf().Select(parts => string.Join(' ', parts)),
            ArbMap.Default.GeneratorFor<NonNull<string>>().Select(text => text.Get)),
        text => ArbMap.Default.ArbFor<string>().Shrinker(text));
}
