using System.Text;
using Automation.Cli.Terminals;
using Automation.Core.Ports;
using Automation.Pipeline.Digests;

namespace Automation.Cli.Digesting;

/// <summary>A digest as files: what a browser shows, what a mail program opens, and the pictures.</summary>
internal sealed class PreviewFiles(DigestMails mails, IMailWriter writer)
{
    /// <summary>The recipient in the <c>.eml</c> of a team without leads; a domain that cannot exist (RFC 2606).</summary>
    private const string Nobody = "lead@example.invalid";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>
    /// Writes <c>team-week.html</c>, <c>.txt</c>, <c>.eml</c> and the pictures; an earlier preview of that week is replaced.
    /// </summary>
    /// <returns>The paths, in that order.</returns>
    public async Task<IReadOnlyList<string>> WriteAsync(DigestPreview preview, string directory, CancellationToken cancellationToken)
    {
        Create(directory);
        var digest = preview.Digest;
        var stem = $"{digest.Team.Key}-{digest.Week}";
        var page = preview.Content.WithFileNames(name => $"{stem}-{name}");
        var files = new List<string>();
        await WriteTextAsync(".html", page.Html);
        await WriteTextAsync(".txt", page.Text);
        await WriteMailAsync();
        foreach (var image in page.Images)
        {
            await File.WriteAllBytesAsync(Add(image.Name), image.Png, cancellationToken);
        }

        return files;

        Task WriteTextAsync(string extension, string text) =>
            File.WriteAllTextAsync(Add(stem + extension), text, Utf8, cancellationToken);

        async Task WriteMailAsync()
        {
            await using var file = File.Create(Add(stem + ".eml"));
            var reader = digest.Team.Leads is [var lead, ..] ? lead : Nobody;
            await writer.WriteAsync(mails.TestMail(preview, reader), file, cancellationToken);
        }

        string Add(string name)
        {
            files.Add(Path.Combine(directory, name));
            return files[^1];
        }
    }

    private static void Create(string directory)
    {
        try
        {
            Directory.CreateDirectory(directory);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw CommandFailureException.Environment(
                $"The folder {directory} cannot be made: {e.Message.TrimEnd('.')}. Name another one with --out.");
        }
    }
}
