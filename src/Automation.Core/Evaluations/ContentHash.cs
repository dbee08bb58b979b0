using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Automation.Core.Evaluations;

/// <summary>
/// SHA-256 over a sequence of values. Every value is written with its length, so that no two different sequences are the same
/// bytes, and a missing text differs from an empty one. Values are gathered before they are hashed: most are a few bytes.
/// </summary>
internal sealed class ContentHash : IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] gathered = new byte[4096];
    private int count;

    public ContentHash Add(string? text) => text is null ? Add(-1L) : Add(text.AsSpan());

    public ContentHash Add(ReadOnlySpan<char> text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        Add((long)length);
        if (length > gathered.Length)
        {
            AddLong(text, length);
            return this;
        }

        Encoding.UTF8.GetBytes(text, Room(length));
        return this;
    }

    public ContentHash Add(long number)
    {
        BinaryPrimitives.WriteInt64LittleEndian(Room(sizeof(long)), number);
        return this;
    }

    public ContentHash Add(bool flag) => Add(flag ? 1L : 0L);

    public ContentHash Add(DateTimeOffset? time) => Add(time?.UtcTicks ?? -1L);

    public ContentHash AddAll(IReadOnlyCollection<string> texts) => AddAll(texts, static (h, t) => h.Add(t));

    public ContentHash AddAll<T>(IReadOnlyCollection<T> items, Action<ContentHash, T> add)
    {
        Add((long)items.Count);
        foreach (var item in items)
        {
            add(this, item);
        }

        return this;
    }

    /// <summary>The hash in lower-case hexadecimal; the sequence starts anew.</summary>
    /// <param name="digits">How many digits of the 64 are wanted.</param>
    public string Finish(int digits = 64)
    {
        Flush();
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..digits];
    }

    public void Dispose() => hash.Dispose();

    /// <summary>Where to write the next bytes; never more than are gathered at a time.</summary>
    private Span<byte> Room(int length)
    {
        if (length > gathered.Length - count)
        {
            Flush();
        }

        count += length;
        return gathered.AsSpan(count - length, length);
    }

    private void AddLong(ReadOnlySpan<char> text, int length)
    {
        Flush();
        var bytes = ArrayPool<byte>.Shared.Rent(length);
        hash.AppendData(bytes, 0, Encoding.UTF8.GetBytes(text, bytes));
        ArrayPool<byte>.Shared.Return(bytes);
    }

    private void Flush()
    {
        hash.AppendData(gathered, 0, count);
        count = 0;
    }
}
