using Automation.Core.Mail;
using Automation.Core.Ports;
using Automation.Email.Messages;
using MimeKit;

namespace Automation.Email.Sending;

/// <summary>Writes mails to a folder, one <c>.eml</c> file each: for laptops, demonstrations and whoever carries them on.</summary>
internal sealed class FolderSender(string folder, MailboxAddress from) : IMailSender
{
    public string Name => $"folder {folder}";

    public bool KeepsRecord => true;

    /// <summary>The file appears whole or not at all; the same mail sent again replaces it.</summary>
    public async Task<SendResult> SendAsync(MailMessage message, CancellationToken cancellationToken)
    {
        using var mime = MimeMessages.Create(message, from);
        try
        {
            var day = message.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            var path = Find(message.OperationId) ?? Path.Combine(folder, $"{day}-{message.OperationId:N}.eml");
            await WriteAsync(path, stream => mime.WriteToAsync(MimeMessages.Format, stream, cancellationToken));
            return new SendResult.Sent(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new SendResult.Later($"'{folder}' could not be written to: {e.Message}", null);
        }
    }

    public Task<SendResult?> FindAsync(Guid operationId, CancellationToken cancellationToken)
    {
        try
        {
            return Task.FromResult<SendResult?>(
                Find(operationId) is { } path ? new SendResult.Sent(path) : new SendResult.Later("There is no such file.", null));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Task.FromResult<SendResult?>(null);
        }
    }

    public async Task<string?> CheckAsync(CancellationToken cancellationToken)
    {
        try
        {
            var path = Path.Combine(folder, $".check-{Path.GetRandomFileName()}");
            await WriteAsync(path, static _ => Task.CompletedTask);
            File.Delete(path);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"Mails cannot be written to '{folder}' ({e.Message}): set Email:Folder to a folder that this process may write to.";
        }
    }

    private string? Find(Guid operationId) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, $"*-{operationId:N}.eml").FirstOrDefault() : null;

    private async Task WriteAsync(string path, Func<Stream, Task> write)
    {
        Directory.CreateDirectory(folder);
        var draft = Path.Combine(folder, $".{Path.GetRandomFileName()}.tmp");
        try
        {
            await using (var file = new FileStream(draft, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                await write(file);
            }

            File.Move(draft, path, overwrite: true);
        }
        finally
        {
            File.Delete(draft);
        }
    }
}
