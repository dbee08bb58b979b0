using Automation.Core.Practices.TechDebt.Comments;
using static Automation.Core.Practices.TechDebt.Languages.Tokens;

namespace Automation.Core.Practices.TechDebt.Languages;

/// <summary>Markup, templates and components: text is no code, so quotes mean nothing unless code is mixed in.</summary>
internal static class MarkupLanguages
{
    private static readonly BlockComment CharacterData = new("<![CDATA[", "]]>");
    private static readonly BlockComment Handlebars = new("{{!", "}}");

    private static readonly CommentSyntax Html = new([], [Markup, HashedOnLine], []);

    /// <summary>What is in a CDATA section is text, even where it looks like a comment.</summary>
    private static readonly CommentSyntax Xml =
        new([], [Markup], [new(CharacterData.Open, CharacterData.Close, StringEscape.None) { SpansLines = true }]);

    private static readonly CommentSyntax Component =
        new([SlashesAfterBlank], [Markup, HashedOnLine, CBlock], [Template, Quoted, SingleQuoted]);

    public static readonly Language[] All =
    [
        new("HTML", "html htm xhtml shtml", Html),
        new("Markdown", "md markdown mdown", Html),
        new(
            "XML", "xml xaml axaml svg resx config xsd xsl xslt wsdl plist storyboard xib ui qrc rss atom csproj fsproj vbproj vcxproj "
                + "proj props targets nuspec slnx ruleset pom fxml jelly", Xml),
        new("Vue, Svelte, Astro", "vue svelte astro", Component),
        new("MDX", "mdx", new([SlashesOnLine], [Markup, CBlock], [])),
        new("Razor", "razor cshtml vbhtml", new([SlashesAfterBlank], [new("@*", "*@"), Markup, CBlock], CurlyLanguages.SharpStrings)),
        new("Blade", "blade", new([], [new("{{--", "--}}"), Markup], [])),
        new("Handlebars", "hbs handlebars", new([], [new("{{!--", "--}}"), new("{{~!--", "--}}"), Handlebars, Markup], [])),
        new("Mustache, Hogan", "mustache hgn hogan", new([], [new("{{!--", "--}}"), Handlebars, Markup], [])),
        new("Twig, Jinja, Nunjucks", "twig j2 jinja jinja2 njk nunjucks", new([], [Hashed, Markup], [])),
        new(
            "Liquid, Django", "liquid djhtml",
            new([], [HashedOnLine, Markup, new("{% comment %}", "{% endcomment %}"), new("{%- comment -%}", "{%- endcomment -%}")], [])),
        new("EJS, ERB", "ejs erb rhtml eta", new([], [new("<%#", "%>"), new("<%/*", "*/"), Markup], [])),
        new("JSP, ASP.NET", "jsp jspx jspf aspx ascx asax ashx master asp", new([], [ServerTag, Markup], [])),
        new("SilverStripe", "ss", new([], [ServerTag, Markup], [])),
        new("Freemarker, Velocity", "ftl vm", new([new("##")], [new("<#--", "-->"), new("#*", "*#"), Markup], [])),
        new("Go templates", "tmpl gotmpl gohtml tpl", new([], [new("{{/*", "*/}}"), new("{{- /*", "*/ -}}"), Markup], [])),
        new("Pug", "pug jade", new([SlashesAfterBlank], [], [Quoted, SingleQuoted])),
        new("Haml", "haml", new([new("-#") { BeginsLine = true }, new("/") { BeginsLine = true }], [Markup, new("<%#", "%>")], [])),
        new("Slim", "slim", new([new("/") { BeginsLine = true }], [], [])),
        new("reStructuredText", "rst rest", new([new("..") { BeginsLine = true, IsWord = true }], [], [])),
        new("LaTeX, BibTeX", "tex sty cls bib ltx dtx", new([Percent], [new("\\begin{comment}", "\\end{comment}")], [], '\\')),
    ];
}
