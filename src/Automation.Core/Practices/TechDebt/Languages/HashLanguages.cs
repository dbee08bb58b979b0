using Automation.Core.Practices.TechDebt.Comments;
using static Automation.Core.Practices.TechDebt.Comments.StringEscape;
using static Automation.Core.Practices.TechDebt.Languages.Tokens;

namespace Automation.Core.Practices.TechDebt.Languages;

/// <summary>Languages whose comments begin with a hash.</summary>
internal static class HashLanguages
{
    /// <summary>Before 3.12 the quotes in a hole were others than those around it; following the holes reads both.</summary>
    private static readonly string[] Formatted = ["f", "fr", "rf", "t", "tr", "rt"];

    private static readonly StringLiteral PythonSingle = StringLiteral.Of("'");

    private static readonly StringLiteral RubyDouble = Quoted with { Hole = "#{", NotAfter = '?' };
    private static readonly StringLiteral RubySingle = SingleQuoted with { NotAfter = '?' };
    private static readonly BlockComment RubyBlock = new("=begin", "=end") { BeginsLine = true };

    private static readonly CommentSyntax Python = new([Hash], [],
    [
        WithHoles(TripleDouble), WithHoles(TripleSingle), WithHoles(Quoted), WithHoles(PythonSingle),
        TripleDouble, TripleSingle, Quoted, PythonSingle,
    ]);

    private static readonly CommentSyntax Ruby =
        new([HashAfterBlank], [RubyBlock], [HereDocument, RubyDouble, RubySingle, RegularExpression]);

    private static readonly CommentSyntax Shell = new([HashInShell], [],
        [ShellHereDocument, Quoted with { SpansLines = true, Hole = "$(" }, StringLiteral.Of("'", None) with { SpansLines = true }], '\\');

    private static readonly CommentSyntax Simple = new([HashAfterBlank], [], [Quoted, SingleQuoted]);

    public static readonly Language[] All =
    [
        new(
            "Python, Starlark, Meson", "py pyi pyw pyx pxd gyp gypi bzl star bazel smk", Python,
            "SConstruct SConscript Snakefile BUILD WORKSPACE wscript meson.build"),
        new("GDScript", "gd", Python),
        new("Mojo", "mojo", Python),
        new(
            "Ruby", "rb rake gemspec ru rbi podspec thor", Ruby,
            "Gemfile Rakefile Vagrantfile Podfile Brewfile Guardfile Capfile Fastfile"),
        new("Crystal", "cr", Ruby),
        new("Elixir", "ex exs heex", new([HashAfterBlank], [],
        [
            TripleDouble with { Hole = "#{" }, TripleSingle, RubyDouble, RubySingle,
        ])),
        new(
            "shells", "sh bash zsh ksh bats dash envrc", Shell,
            ".bashrc .bash_profile .profile .zshrc .envrc PKGBUILD"),
        new("fish, awk, Tcl", "fish awk gawk tcl", new([HashInShell], [], [Quoted with { SpansLines = true }, SingleQuoted], '\\')),
        new("Perl", "pl pm perl t cgi", new(
            [Hash with { After = " \t;)}{,(" }], PerlDocumentation, [HereDocument, Quoted, SingleQuoted], '\\')),
        new("Raku", "raku rakumod p6", new([HashAfterBlank], PerlDocumentation, [Quoted, SingleQuoted], '\\')),
        new("R", "r rmd qmd", new([Hash], [Markup],
            [NamedParentheses with { Prefixes = ["r"] }, Quoted, SingleQuoted, StringLiteral.Of("`", None)])),
        new("Julia", "jl", new([Hash], [new("#=", "=#") { Nests = true }], [TripleDouble, Quoted, Character])),
        new("Nim", "nim nims nimble", new([Hash], [new("#[", "]#") { Nests = true }],
            [TripleDouble with { Escape = None }, StringLiteral.Of("\"", None) with { Prefixes = ["r"] }, Quoted, Character])),
        new("CoffeeScript", "coffee cjsx cson litcoffee iced", new([Hash], [new("###", "###")],
            [TripleDouble with { Hole = "#{" }, TripleSingle, Quoted with { Hole = "#{" }, SingleQuoted, RegularExpression])),
        new("PowerShell", "ps1 psm1 psd1", new([HashInShell], [new("<#", "#>")],
        [
            new("@\"", "\"@", None) { SpansLines = true },
            new("@'", "'@", None) { SpansLines = true },
            StringLiteral.Of("\"", Backtick) with { SpansLines = true, Hole = "$(" },
            DoubledSingle with { SpansLines = true },
        ], '`')),
        new("YAML", "yml yaml", new([HashAfterBlank], [], [Quoted with { OpensInWord = false }, DoubledSingle]), ".clang-format .yamllint"),
        new("TOML", "toml", new([Hash], [],
        [
            TripleDouble with { ClosesLate = true },
            TripleSingle with { Escape = None, ClosesLate = true },
            Quoted,
            StringLiteral.Of("'", None),
        ]), "Cargo.lock Pipfile"),
        new("Dockerfile", "dockerfile containerfile", new([HashInShell], [],
            [ShellHereDocument, Quoted with { Hole = "$(" }, StringLiteral.Of("'", None) with { OpensInWord = false }], '\\'),
            "Dockerfile Containerfile"),
        new(
            "make", "mk mak make", new([HashAfterBlank with { After = " \t;" }], [], [], '\\'),
            "Makefile GNUmakefile Justfile .justfile Kbuild"),
        new("CMake", "cmake", new([Hash], [new("#[", "]") { HasLevels = true }], [Levels, Quoted with { SpansLines = true }]),
            "CMakeLists.txt"),
        new("Nix", "nix", new([Hash], [CBlock],
        [
            new("''", "''", None) { SpansLines = true, Hole = "${" }, Quoted with { SpansLines = true, Hole = "${" },
        ])),
        new("GraphQL", "graphql gql graphqls", new([Hash], [], [TripleDouble, Quoted])),
        new("Rego, Puppet, Gherkin, Robot, PO", "rego pp feature robot po pot", Simple),
        new("Ignore files and lists", "gitignore dockerignore npmignore gitattributes", new([Hash], [], []),
            "CODEOWNERS .gitignore .gitattributes .dockerignore .npmignore .editorconfig requirements.txt Caddyfile nginx.conf"),
        new("INI, properties, configuration", "ini cfg conf cnf properties editorconfig env service desktop reg",
            new([HashAfterBlank, Semicolon with { After = " \t" }], [], [Quoted with { OpensInWord = false }]),
            ".env .npmrc .gitconfig .pylintrc .flake8"),
    ];

    private static StringLiteral WithHoles(StringLiteral literal) => literal with { Prefixes = Formatted, Hole = "{", HasFormats = true };
}
