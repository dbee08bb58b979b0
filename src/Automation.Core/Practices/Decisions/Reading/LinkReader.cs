using Automation.Core.Snapshots;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Automation.Core.Practices.Decisions.Reading;

/// <summary>Finds the links to files of the repository, images too. Code, comments and HTML are not looked into.</summary>
internal static class LinkReader
{
    private const int MaxLinks = 500;

    public static IReadOnlyList<DecisionLink> Read(string record, RecordText text) =>
    [
        .. (from link in text.Document.Descendants<LinkInline>()
            let path = LinkPath.Resolve(record, link.Url ?? "")
            where path is not null
            select new DecisionLink(TextOf(link), DecisionFileName.NumberOf(path), path, text.LineAt(link.Span.Start))).Take(MaxLinks),
    ];

    private static string TextOf(LinkInline link) => string.Concat(link.Descendants().Select(i => i switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        _ => "",
    }));
}
