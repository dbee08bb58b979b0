using static Automation.Core.Practices.TechDebt.Comments.StringEscape;

namespace Automation.Core.Practices.TechDebt.Comments;

/// <summary>The comment and string syntax of the languages that are scanned; one field per family.</summary>
internal static class CommentSyntaxes
{
    private static readonly LineComment Slashes = new("//");
    private static readonly LineComment Hash = new("#");
    private static readonly LineComment HashAfterBlank = new("#", AfterBlank: true);
    private static readonly LineComment Dashes = new("--");
    private static readonly BlockComment CBlock = new("/*", "*/");
    private static readonly BlockComment NestedBlock = new("/*", "*/", Nests: true);
    private static readonly BlockComment MarkupBlock = new("<!--", "-->");

    private static readonly StringLiteral Double = StringLiteral.Of("\"");
    private static readonly StringLiteral Single = StringLiteral.Of("'") with { OpensInWord = false };
    private static readonly StringLiteral Character = StringLiteral.Of("'") with { IsCharacter = true };
    private static readonly StringLiteral DoubledDouble = StringLiteral.Of("\"", Doubled);
    private static readonly StringLiteral DoubledSingle = StringLiteral.Of("'", Doubled) with { OpensInWord = false };
    private static readonly StringLiteral TripleDouble = StringLiteral.Of("\"\"\"") with { SpansLines = true };
    private static readonly StringLiteral TripleSingle = StringLiteral.Of("'''") with { SpansLines = true };
    private static readonly StringLiteral Template = StringLiteral.Of("`") with { SpansLines = true, Hole = "${" };
    private static readonly StringLiteral Verbatim = new("@\"", "\"", Doubled) { SpansLines = true };

    public static readonly CommentSyntax CFamily =
        new([Slashes], [CBlock], [new("R\"(", ")\"", None) { SpansLines = true }, Double, Character]);

    public static readonly CommentSyntax CSharp = new([Slashes], [CBlock],
    [
        new("$@\"", "\"", Doubled) { SpansLines = true, Hole = "{" },
        new("@$\"", "\"", Doubled) { SpansLines = true, Hole = "{" },
        new("$\"\"\"", "\"\"\"", None) { SpansLines = true, IsFence = true },
        new("$\"", "\"") { Hole = "{" },
        Verbatim,
        new("\"\"\"", "\"\"\"", None) { SpansLines = true, IsFence = true },
        Double,
        Character,
    ]);

    public static readonly CommentSyntax Razor = new([new("//", AfterBlank: true)], [new("@*", "*@"), MarkupBlock, CBlock], [Double]);

    public static readonly CommentSyntax Java = new([Slashes], [CBlock], [TripleDouble, Double, Character]);

    public static readonly CommentSyntax Script = new([Slashes], [CBlock], [Template, Double, Single]);

    public static readonly CommentSyntax Component = new([new("//", AfterBlank: true)], [MarkupBlock, CBlock], [Template, Double, Single]);

    public static readonly CommentSyntax Dart = new([Slashes], [NestedBlock], [TripleDouble, TripleSingle, Double, Single]);

    public static readonly CommentSyntax Go =
        new([Slashes], [CBlock], [StringLiteral.Of("`", None) with { SpansLines = true }, Double, Character]);

    public static readonly CommentSyntax Rust = new([Slashes], [NestedBlock],
    [
        new("r##\"", "\"##", None) { SpansLines = true },
        new("r#\"", "\"#", None) { SpansLines = true },
        new("r\"", "\"", None) { SpansLines = true },
        Double,
        Character,
    ]);

    public static readonly CommentSyntax Swift = new([Slashes], [NestedBlock],
    [
        new("#\"", "\"#", None),
        TripleDouble with { Hole = "\\(" },
        Double with { Hole = "\\(" },
    ]);

    public static readonly CommentSyntax Kotlin = new([Slashes], [NestedBlock], [TripleDouble, Double with { Hole = "${" }, Character]);

    public static readonly CommentSyntax FSharp =
        new([Slashes], [new("(*", "*)", Nests: true)], [TripleDouble, Verbatim, Double, Character]);

    public static readonly CommentSyntax Php = new([Slashes, Hash], [CBlock, MarkupBlock], [Double, Single]);

    public static readonly CommentSyntax Python = new([Hash], [], [TripleDouble, TripleSingle, Double, StringLiteral.Of("'")]);

    public static readonly CommentSyntax Ruby = new([HashAfterBlank], [], [Double with { Hole = "#{" }, Single]);

    public static readonly CommentSyntax Shell =
        new([HashAfterBlank], [], [Double, StringLiteral.Of("'", None) with { OpensInWord = false }]);

    public static readonly CommentSyntax PowerShell = new([HashAfterBlank], [new("<#", "#>")],
    [
        new("@\"", "\"@", None) { SpansLines = true },
        new("@'", "'@", None) { SpansLines = true },
        StringLiteral.Of("\"", Backtick),
        DoubledSingle,
    ]);

    public static readonly CommentSyntax Yaml =
        new([HashAfterBlank], [], [Double with { OpensInWord = false }, DoubledSingle]);

    public static readonly CommentSyntax Toml = new([Hash], [], [TripleDouble, TripleSingle, Double, StringLiteral.Of("'", None)]);

    public static readonly CommentSyntax Ini = new([HashAfterBlank, new(";", AfterBlank: true)], [], []);

    public static readonly CommentSyntax Terraform = new([Hash, Slashes], [CBlock], [Double with { Hole = "${" }]);

    public static readonly CommentSyntax Bicep = new([Slashes], [CBlock],
        [StringLiteral.Of("'''", None) with { SpansLines = true }, StringLiteral.Of("'") with { Hole = "${" }]);

    public static readonly CommentSyntax Sql =
        new([Dashes], [CBlock], [StringLiteral.Of("'", Doubled), DoubledDouble]);

    public static readonly CommentSyntax Lua =
        new([Dashes], [new("--[[", "]]")], [new("[[", "]]", None) { SpansLines = true }, Double, Single]);

    public static readonly CommentSyntax Haskell = new([Dashes], [new("{-", "-}", Nests: true)], [Double, Character]);

    public static readonly CommentSyntax VisualBasic = new([new("'")], [], [DoubledDouble]);

    public static readonly CommentSyntax Css = new([], [CBlock], [Double, Single]);

    public static readonly CommentSyntax Sass = new([new("//", AfterBlank: true)], [CBlock], [Double, Single]);

    /// <summary>HTML, XML and Markdown: text is no code, so quotes mean nothing.</summary>
    public static readonly CommentSyntax Markup = new([], [MarkupBlock], []);
}
