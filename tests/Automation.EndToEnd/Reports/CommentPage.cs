using Automation.Testing;
using Automation.Testing.Servers;
using Markdig;
using Markdig.Extensions.EmphasisExtras;

namespace Automation.EndToEnd.Reports;

/// <summary>A comment as GitHub shows it: its Markdown as HTML, under GitHub's own stylesheet.</summary>
internal static class CommentPage
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseAutoLinks()
        .UseTaskLists()
        .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
        .Build();

    /// <summary>The comments that the tests of the report hold as golden files.</summary>
    public static IEnumerable<string> GoldenNames =>
        Directory.GetFiles(GoldenFolder, "comment-*.md").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    private static string GoldenFolder => RepositoryRoot.Combine("tests", "Automation.Core.Tests", "Reporting", "Golden");

    /// <param name="name">A golden file's name.</param>
    /// <param name="isOpen">True unfolds what is folded.</param>
    public static async Task<string> RenderAsync(string name, bool isOpen)
    {
        await NodePackages.EnsureAsync();
        var style = await File.ReadAllTextAsync(NodePackages.PathOf("github-markdown-css/github-markdown.css"));
        var body = Markdown.ToHtml(await File.ReadAllTextAsync(Path.Combine(GoldenFolder, name)), Pipeline);
        var shown = isOpen ? body.Replace("<details>", "<details open>", StringComparison.Ordinal) : body;
        return $$"""
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{{name}}</title>
            <style>{{style}}
            body { margin: 0; } .markdown-body { padding: 16px; box-sizing: border-box; min-height: 100vh; }
            </style></head><body><main class="markdown-body">{{shown}}</main></body></html>
            """;
    }
}
