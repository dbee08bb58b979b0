using Automation.Core.Practices.TechDebt.Comments;
using static Automation.Core.Practices.TechDebt.Comments.StringEscape;

namespace Automation.Core.Practices.TechDebt.Languages;

/// <summary>The tokens that several languages share.</summary>
internal static class Tokens
{
    private const string Blanks = " \t";

    public static readonly LineComment Slashes = new("//");
    public static readonly LineComment Hash = new("#");
    public static readonly LineComment HashAfterBlank = new("#") { After = Blanks };
    public static readonly LineComment HashInShell = new("#") { After = " \t;&|()" };
    public static readonly LineComment Dashes = new("--");
    public static readonly LineComment Semicolon = new(";");
    public static readonly LineComment Percent = new("%");
    public static readonly LineComment SlashesAfterBlank = new("//") { After = Blanks };
    public static readonly LineComment SlashesOnLine = new("//") { BeginsLine = true };

    public static readonly BlockComment CBlock = new("/*", "*/");
    public static readonly BlockComment NestedCBlock = CBlock with { Nests = true };
    public static readonly BlockComment Markup = new("<!--", "-->");
    public static readonly BlockComment Starred = new("(*", "*)") { Nests = true };
    public static readonly BlockComment Dashed = new("{-", "-}") { Nests = true };
    public static readonly BlockComment Hashed = new("{#", "#}");
    public static readonly BlockComment HashedOnLine = Hashed with { StaysOnLine = true };
    public static readonly BlockComment ServerTag = new("<%--", "--%>");

    public static readonly StringLiteral Quoted = StringLiteral.Of("\"");
    public static readonly StringLiteral SingleQuoted = StringLiteral.Of("'") with { OpensInWord = false };
    public static readonly StringLiteral Character = StringLiteral.Of("'") with { Shape = LiteralShape.Character };
    public static readonly StringLiteral DoubledDouble = StringLiteral.Of("\"", Doubled);
    public static readonly StringLiteral DoubledSingle = StringLiteral.Of("'", Doubled) with { OpensInWord = false };
    public static readonly StringLiteral TripleDouble = StringLiteral.Of("\"\"\"") with { SpansLines = true };
    public static readonly StringLiteral TripleSingle = StringLiteral.Of("'''") with { SpansLines = true };
    public static readonly StringLiteral RawBackquote = StringLiteral.Of("`", None) with { SpansLines = true };
    public static readonly StringLiteral Template = StringLiteral.Of("`") with { SpansLines = true, Hole = "${" };
    public static readonly StringLiteral RegularExpression = new("/", "/") { Shape = LiteralShape.RegularExpression };
    public static readonly StringLiteral NamedParentheses =
        new("\"", "", None) { Shape = LiteralShape.NamedParentheses, SpansLines = true };

    public static readonly StringLiteral Levels = new("[", "]", None) { Shape = LiteralShape.Levels, SpansLines = true };

    /// <summary>Elsewhere than in shells its word is in capitals, and no value stands right before it, which it would shift.</summary>
    public static readonly StringLiteral HereDocument =
        new("<<", "", None) { Shape = LiteralShape.HereDocument, SpansLines = true, OpensInWord = false, NotAfter = '<' };

    public static readonly StringLiteral ShellHereDocument = HereDocument with { OpensInWord = true };

    public static readonly BlockComment[] PerlDocumentation =
        [.. "=pod =head =over =item =begin =for =encoding =back".Split(' ').Select(o => new BlockComment(o, "=cut") { BeginsLine = true })];
}
