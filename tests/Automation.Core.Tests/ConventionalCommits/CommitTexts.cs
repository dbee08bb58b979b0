using FsCheck;
using FsCheck.Fluent;

namespace Automation.Core.Tests.ConventionalCommits;

/// <summary>A text made of the pieces that decide how a message is read, in any order.</summary>
public sealed record HostileText(string Value);

/// <summary>A valid message in its canonical form.</summary>
public sealed record CanonicalText(string Value);

/// <summary>Generators of commit messages.</summary>
public static class CommitTexts
{
    private static readonly string[] Pieces =
    [
        "feat", "FIX", "chore(release)", "foo", "(", ")", "(api)", "()", "!", ":", ": ", " ", "\n", "\n\n", "\r\n", "\r", "\t", ".",
        "BREAKING CHANGE", "BREAKING-CHANGE", "breaking change", ": x", " #12", "* ", "gpg: x", "Refs", "Signed-off-by: x", "Revert \"",
        "fixup! ", "Merge branch ", "1.2.3", "[skip ci]", "https://example.org/", "\u2028", "\uFEFF", "\uD83C", "\U0001F389", "word",
    ];

    private static readonly string[] Words = ["add", "HTTP", "a", "(beta)", "x: y", "#12", "https://example.org/a", "caf\u00E9", "!"];

    public static Arbitrary<HostileText> Hostile() => (
        from start in Gen.Elements("", "feat: a", "fix(b)!: c\n\n")
        from pieces in Gen.Elements(Pieces).ListOf()
        select new HostileText(start + string.Concat(pieces))).ToArbitrary();

    public static Arbitrary<CanonicalText> Canonical()
    {
        var line = Gen.Elements(Words).NonEmptyListOf().Select(words => string.Join(' ', words));
        var scope = Gen.Elements("", "(api)", "(@scope/pkg)", "(a, b)");
        var header = from type in Gen.Elements("feat", "fix", "DOCS", "feat-x", "caf\u00E9")
                     from s in scope
                     from mark in Gen.Elements("", "!")
                     from description in line
                     select $"{type}{s}{mark}: {description}";
        var paragraph = line.NonEmptyListOf().Select(lines => "- " + string.Join('\n', lines));
        var body = paragraph.ListOf().Select(paragraphs => string.Concat(paragraphs.Select(p => "\n\n" + p)));
        var token = Gen.Elements("Refs", "Reviewed-by", "BREAKING CHANGE", "BREAKING-CHANGE");
        var footer = from name in token
                     from separator in Gen.Elements(": ", " #")
                     from value in line
                     from continuation in Gen.Elements("", "\n  more", "\n\n- another paragraph")
                     select name + separator + value + continuation;
        var footers = footer.ListOf().Select(all => all.Count == 0 ? "" : "\n\n" + string.Join('\n', all));
        return (from h in header from b in body from f in footers select new CanonicalText(h + b + f)).ToArbitrary();
    }
}
