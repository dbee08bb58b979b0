using Automation.Core.Practices.TechDebt.Comments;
using static Automation.Core.Practices.TechDebt.Comments.StringEscape;
using static Automation.Core.Practices.TechDebt.Languages.Tokens;

namespace Automation.Core.Practices.TechDebt.Languages;

/// <summary>Languages whose comments begin with dashes, semicolons, percent signs, quotes, words or brackets.</summary>
internal static class OtherLanguages
{
    private static readonly StringLiteral VerbatimDouble = new("\"", "\"", Doubled) { SpansLines = true, Prefixes = ["@", "$@", "@$"] };

    private static readonly StringLiteral SqlText = DoubledSingle with { SpansLines = true };

    private static readonly CommentSyntax Lisp =
        new([Semicolon], [new("#|", "|#") { Nests = true }], [Quoted with { SpansLines = true }], '\\');

    private static readonly CommentSyntax Erlang =
        new([Percent], [], [Quoted with { NotAfter = '$' }, SingleQuoted with { NotAfter = '$' }]);

    private static readonly CommentSyntax Haskell = new([Dashes], [Dashed], [Quoted, Character]);

    private static readonly CommentSyntax OCaml = new([], [Starred], [new("{|", "|}", None) { SpansLines = true }, Quoted, Character]);

    private static readonly LineComment Rem = new("REM") { BeginsLine = true, IsWord = true };

    public static readonly Language[] All =
    [
        new("F#", "fs fsi fsx", new([Slashes], [Starred],
        [
            TripleDouble with { Escape = None, Prefixes = ["$"], Hole = "{", HasFormats = true },
            TripleDouble with { Escape = None },
            VerbatimDouble,
            Quoted with { Prefixes = ["$"], Hole = "{", HasFormats = true, SpansLines = true },
            Quoted with { SpansLines = true },
            Character,
        ])),
        new("OCaml, Standard ML, Coq", "ml mli mll mly sml sig fun", OCaml),
        new("Haskell", "hs lhs hsc", Haskell),
        new("Elm, PureScript, Idris, Agda, Dhall", "elm purs idr agda dhall", new([Dashes], [Dashed], [TripleDouble, Quoted, Character])),
        new("Lean", "lean", new([Dashes], [new("/-", "-/") { Nests = true }], [Quoted])),
        new("SQL", "sql tsql plsql pls pkb pks psql pgsql mysql ddl dml hql", new(
            [Dashes, new("#") { After = " \t", IsWord = true }, SlashesAfterBlank],
            [NestedCBlock],
            [
                new("$", "$", None) { Shape = LiteralShape.DollarQuotes },
                SingleQuoted with { SpansLines = true, Prefixes = ["e"] },
                SqlText with { Prefixes = ["n", "b", "x", "u&", "r"] },
                SqlText,
                DoubledDouble,
                StringLiteral.Of("`", None),
            ])),
        new("Lua", "lua rockspec wlua", new([Dashes], [new("--[", "]") { HasLevels = true }], [Levels, Quoted, SingleQuoted])),
        new("Ada, VHDL", "ada adb ads vhd vhdl", new([Dashes], [CBlock], [DoubledDouble, Character])),
        new("AppleScript, Eiffel", "applescript e", new([Dashes], [Starred], [Quoted])),
        new("Clojure", "clj cljs cljc edn bb", Lisp),
        new("Lisp, Scheme, Racket, Emacs Lisp", "lisp lsp cl scm rkt el fnl hy", Lisp),
        new("Assembly, AutoHotkey, Windows scripts", "asm nasm ahk nsi iss", new([Semicolon], [CBlock], [Quoted, SingleQuoted])),
        new("GNU assembly", "s", new([Slashes, HashAfterBlank], [CBlock], [Quoted])),
        new("Erlang, Prolog", "erl hrl escript pro yrl xrl", Erlang),
        new("Visual Basic", "vb vbs bas frm", new([new("'"), Rem], [], [DoubledDouble])),
        new("Batch", "bat cmd", new([new("::") { BeginsLine = true }, Rem, Rem with { Marker = "@REM" }], [], [])),
        new("Pascal, Delphi", "pas dpr dpk lpr", new([Slashes], [new("{", "}"), Starred with { Nests = false }], [DoubledSingle])),
        new("Fortran", "f90 f95 f03 f08", new([new("!")], [], [DoubledDouble, DoubledSingle])),
        new(
            "Fortran in fixed form", "f for f77 ftn",
            new([new("!"), new("C") { Column = 0, IsWord = true }, new("*") { Column = 0 }], [], [DoubledDouble, DoubledSingle])),
        new("COBOL", "cob cbl cpy cobol", new([new("*>"), new("*") { Column = 6 }], [], [DoubledDouble, DoubledSingle])),
        new("Vim script", "vim vimrc", new([new("\"") { BeginsLine = true }], [], []), ".vimrc"),
        new("PlantUML", "puml plantuml iuml", new([new("'") { BeginsLine = true }], [new("/'", "'/")], [Quoted])),
        new("Mermaid", "mmd mermaid", new([new("%%") { BeginsLine = true }], [], [])),
    ];
}
