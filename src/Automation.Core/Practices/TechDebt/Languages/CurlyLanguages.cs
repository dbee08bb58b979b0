using Automation.Core.Practices.TechDebt.Comments;
using static Automation.Core.Practices.TechDebt.Comments.StringEscape;
using static Automation.Core.Practices.TechDebt.Languages.Tokens;

namespace Automation.Core.Practices.TechDebt.Languages;

/// <summary>Languages whose comments are those of C.</summary>
internal static class CurlyLanguages
{
    private static readonly StringLiteral RawC = NamedParentheses with { Prefixes = ["R", "LR", "uR", "u8R"] };

    private static readonly StringLiteral Verbatim = new("\"", "\"", Doubled) { SpansLines = true, Prefixes = ["@"] };

    private static readonly StringLiteral RawSharp =
        new("\"\"\"", "", None) { Shape = LiteralShape.RawQuotes, SpansLines = true, ClosesLate = true };

    private static readonly StringLiteral RustRaw =
        new("\"", "\"", None) { Shape = LiteralShape.Hashes, SpansLines = true, Prefixes = ["r", "br", "cr"] };

    private static readonly StringLiteral SwiftRaw = new("\"", "\"", None) { Shape = LiteralShape.Hashes, Hole = "\\(" };

    private static readonly StringLiteral DartRaw = new("\"", "\"", None) { Prefixes = ["r"] };

    /// <summary>Those of C#, in the order in which they are tried.</summary>
    public static readonly StringLiteral[] SharpStrings =
    [
        Verbatim with { Prefixes = ["$@", "@$"], Hole = "{", HasFormats = true },
        Verbatim,
        RawSharp with { Prefixes = ["$"], HasFormats = true },
        RawSharp,
        Quoted with { Prefixes = ["$"], Hole = "{", HasFormats = true },
        Quoted,
        Character,
    ];

    /// <summary>Where a string of PHP begins that may span lines; a quote in the text around its code spans none.</summary>
    private static readonly string[] BeforeText = ["(", "[", ",", ".", "=", ", ", ". ", "= ", "=> ", "return ", "echo "];

    private static readonly CommentSyntax C = new([Slashes], [CBlock], [RawC, Quoted, Character]);
    private static readonly CommentSyntax Script = new([Slashes], [CBlock], [Template, Quoted, SingleQuoted, RegularExpression]);
    private static readonly CommentSyntax Plain = new([Slashes], [CBlock], [TripleDouble, Quoted, SingleQuoted]);

    public static readonly Language[] All =
    [
        new("C, C++, Objective-C", "c cc cpp cxx c++ h hh hpp hxx h++ inl ino m mm cu cuh", C),
        new("shaders", "glsl hlsl vert frag geom comp wgsl metal fx shader cginc", C),
        new("Verilog, Vala, AngelScript, Haxe, Odin", "v sv svh vh vala vapi as hx odin", C),
        new("C#", "cs csx cake", new([Slashes], [CBlock], SharpStrings)),
        new("Java", "java jav jsh", new([Slashes], [CBlock], [TripleDouble, Quoted, Character])),
        new("Scala", "scala sc sbt", new([Slashes], [NestedCBlock],
        [
            TripleDouble with { Escape = None, Prefixes = ["s", "f"], Hole = "${", ClosesLate = true },
            TripleDouble with { Escape = None, ClosesLate = true },
            Quoted with { Prefixes = ["s", "f"], Hole = "${" },
            Quoted,
            Character,
        ])),
        new("Kotlin", "kt kts", new([Slashes], [NestedCBlock],
        [
            TripleDouble with { Escape = None, Hole = "${", ClosesLate = true }, Quoted with { Hole = "${" }, Character,
        ])),
        new(
            "Groovy, Gradle", "groovy gradle gvy nf",
            new([Slashes], [CBlock],
            [
                TripleDouble with { Hole = "${" }, TripleSingle, Quoted with { Hole = "${" }, SingleQuoted, RegularExpression,
            ]),
            "Jenkinsfile"),
        new("JavaScript, TypeScript", "js jsx mjs cjs es es6 ts tsx mts cts", Script),
        new("JSON with comments", "jsonc json5 hjson", Plain, "tsconfig.json jsconfig.json .eslintrc .eslintrc.json .babelrc .swcrc"),
        new("Go", "go", new([Slashes], [CBlock], [RawBackquote, Quoted, Character])),
        new("Rust", "rs rsx", new([Slashes], [NestedCBlock], [RustRaw, Quoted with { SpansLines = true }, Character])),
        new("Swift", "swift", new([Slashes], [NestedCBlock],
        [
            SwiftRaw with { Open = "\"\"\"", Close = "\"\"\"", SpansLines = true },
            SwiftRaw,
            TripleDouble with { Hole = "\\(" },
            Quoted with { Hole = "\\(" },
            RegularExpression,
        ])),
        new("Dart", "dart", new([Slashes], [NestedCBlock],
        [
            DartRaw with { Open = "\"\"\"", Close = "\"\"\"", SpansLines = true },
            DartRaw with { Open = "'''", Close = "'''", SpansLines = true },
            DartRaw,
            DartRaw with { Open = "'", Close = "'" },
            TripleDouble with { Hole = "${" },
            TripleSingle with { Hole = "${" },
            Quoted with { Hole = "${" },
            SingleQuoted with { Hole = "${" },
        ])),
        new("D", "d di", new([Slashes], [CBlock, new("/+", "+/") { Nests = true }],
            [RawBackquote, DartRaw with { SpansLines = true }, Quoted with { SpansLines = true }, Character])),
        new("PHP", "php phtml php5 php7 phps ctp inc", new([Slashes, Hash], [CBlock, Markup],
        [
            HereDocument with { Open = "<<<", NotAfter = null, EndsInLine = true },
            Quoted with { SpansLines = true, Prefixes = BeforeText },
            SingleQuoted with { SpansLines = true, Prefixes = BeforeText },
            Quoted,
            SingleQuoted,
        ])),
        new("Zig", "zig zon", new([Slashes], [], [new("\\\\", "\n", None), Quoted, Character])),
        new("Bicep", "bicep bicepparam", new([Slashes], [CBlock],
        [
            new("'''", "'''", None) { SpansLines = true }, StringLiteral.Of("'") with { Hole = "${" },
        ])),
        new("Terraform, HCL", "tf tfvars hcl nomad", new([Slashes, Hash], [CBlock], [HereDocument, Quoted with { Hole = "${" }])),
        new("Protocol Buffers, Cap'n Proto, Smithy, TypeSpec, CUE, Prisma", "proto capnp smithy tsp cue prisma", Plain),
        new("Thrift, Jsonnet", "thrift jsonnet libsonnet", new([Slashes, Hash], [CBlock], [Quoted, SingleQuoted])),
        new("Solidity, Move, Cairo", "sol move cairo", new([Slashes], [CBlock], [Quoted, SingleQuoted])),
        new("ReScript, Reason", "res resi re rei", Script),
        new("Apex, ActionScript, Processing, Arduino", "apex trigger pde", new([Slashes], [CBlock], [Quoted, SingleQuoted])),
        new("CSS", "css pcss postcss", new([SlashesOnLine], [CBlock], [Quoted, SingleQuoted])),
        new("Sass, Less, Stylus", "scss sass less styl stylus", new([SlashesAfterBlank], [CBlock], [Quoted, SingleQuoted])),
        new("Graphviz, AIDL", "dot gv aidl", new([Slashes], [CBlock], [Quoted])),
        new("AsciiDoc", "adoc asciidoc", new([SlashesOnLine], [], [])),
    ];
}
