using System.Text;

namespace Automation.Cli.Deciding;

/// <summary>The text of a record, or why it has none.</summary>
/// <param name="Text">Null where it cannot be read.</param>
/// <param name="Problem">What hinders, as the end of a sentence; null where it was read.</param>
internal sealed record RecordText(string? Text, string? Problem)
{
    /// <summary>A record is a page; what is larger is something else.</summary>
    private const int MaxBytes = 1024 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static RecordText Read(string fullPath)
    {
        try
        {
            using var file = File.OpenRead(fullPath);
            var bytes = new byte[MaxBytes + 1];
            var length = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return length > MaxBytes ? Failed("is larger than 1 MB")
                : bytes.AsSpan(0, length).Contains((byte)0) ? Failed("is no text")
                : new RecordText(Strict.GetString(bytes, 0, length), null);
        }
        catch (DecoderFallbackException)
        {
            return Failed("is not in UTF-8");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Failed($"cannot be read ({e.Message.TrimEnd('.')})");
        }
    }

    private static RecordText Failed(string problem) => new(null, problem);
}
