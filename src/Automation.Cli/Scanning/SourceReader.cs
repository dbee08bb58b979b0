using System.Text;

namespace Automation.Cli.Scanning;

/// <summary>
/// Reads source files one after the other into the same memory. UTF-8 unless a byte order mark says otherwise; bytes that are none
/// become replacement characters, which no comment begins with.
/// </summary>
internal sealed class SourceReader
{
    /// <summary>Nobody writes larger files by hand.</summary>
    private const int MaxBytes = 8 * 1024 * 1024;

    /// <summary>Where git, too, looks for the NUL that makes a file binary.</summary>
    private const int Beginning = 8_000;

    private byte[] bytes = new byte[64 * 1024];
    private char[] chars = new char[64 * 1024];

    /// <summary>The file's text, until the next one is read; empty for what holds no text.</summary>
    /// <param name="problem">Why the file was not read, though it is one; null otherwise.</param>
    public ReadOnlySpan<char> Read(string path, out string? problem)
    {
        problem = null;
        var file = new FileInfo(path);
        if (!file.Exists || file.LinkTarget is not null)
        {
            // A tracked file that is gone, a submodule, or a link: its target is scanned where it lies, if that is in the tree.
            return default;
        }

        if (file.Length == 0)
        {
            // Empty, or a pipe or device, whose bytes may never come.
            return default;
        }

        if (file.Length > MaxBytes)
        {
            problem = $"is larger than {MaxBytes / (1024 * 1024)} MiB";
            return default;
        }

        return Decode(ReadBytes(path, (int)file.Length));
    }

    private ReadOnlySpan<byte> ReadBytes(string path, int length)
    {
        if (bytes.Length < length)
        {
            bytes = new byte[length];
        }

        using var handle = File.OpenHandle(path);
        var read = 0;
        for (int more; read < length && (more = RandomAccess.Read(handle, bytes.AsSpan(read, length - read), read)) > 0;)
        {
            read += more;
        }

        return bytes.AsSpan(0, read);
    }

    private ReadOnlySpan<char> Decode(ReadOnlySpan<byte> content)
    {
        var encoding = content switch
        {
            [0xFF, 0xFE, ..] => Encoding.Unicode,
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
            _ => Encoding.UTF8,
        };
        if (encoding == Encoding.UTF8 && content[..Math.Min(Beginning, content.Length)].Contains((byte)0))
        {
            return default;
        }

        if (chars.Length < content.Length)
        {
            chars = new char[bytes.Length];
        }

        return chars.AsSpan(0, encoding.GetChars(content, chars));
    }
}
