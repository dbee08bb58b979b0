namespace Automation.Core.Mail;

/// <summary>A mail's content.</summary>
/// <param name="Subject">One line.</param>
/// <param name="Html">Refers to each image by <c>cid:</c> and its name.</param>
/// <param name="Text">The same in plain text.</param>
public sealed record RenderedMail(string Subject, string Html, string Text, IReadOnlyList<InlineImage> Images)
{
    /// <summary>
    /// The mail as files that a browser shows: each image gets the name that <paramref name="fileOf"/> gives for its own, and the HTML
    /// refers to it by that file name, in the same folder. What merely looks like a reference, such as a title, stays as it is.
    /// </summary>
    public RenderedMail WithFileNames(Func<string, string> fileOf)
    {
        var html = Html;
        foreach (var image in Images)
        {
            // A quote in a text is encoded, so that this can only be an attribute's value.
            var file = Uri.EscapeDataString(fileOf(image.Name));
            html = html.Replace($"src=\"cid:{image.Name}\"", $"src=\"{file}\"", StringComparison.Ordinal);
        }

        return this with { Html = html, Images = [.. Images.Select(i => i with { Name = fileOf(i.Name) })] };
    }
}
