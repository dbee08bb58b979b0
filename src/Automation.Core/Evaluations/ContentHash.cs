using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Automation.Core.Evaluations;

/// <summary>
/// SHA-256 over a sequence of values. Every value is written with its length, so that no two different sequences are the same
/// bytes, and a missing text differs from an empty one.
/// </summary>
internal sealed class ContentHash : IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public ContentHash Add(string? text)
    {
        Length(text is null ? -1 : Encoding.UTF8.GetByteCount(text));
        hash.AppendData(Encoding.UTF8.GetBytes(text ?? ""));
        return this;
    }

    public ContentHash Add(long number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, number);
        hash.AppendData(bytes);
        return this;
    }

    public ContentHash Add(bool flag) => Add(flag ? 1L : 0L);

    public ContentHash Add(DateTimeOffset? time) => Add(time?.UtcTicks ?? -1L);

    public ContentHash AddAll(IReadOnlyCollection<string> texts) => AddAll(texts, static (h, t) => h.Add(t));

    public ContentHash AddAll<T>(IReadOnlyCollection<T> items, Action<ContentHash, T> add)
    {
        Length(items.Count);
        foreach (var item in items)
        {
            add(this, item);
        }

        return this;
    }

    /// <summary>The hash in lower-case hexadecimal; the sequence starts anew.</summary>
    /// <param name="digits">How many digits of the 64 are wanted.</param>
    public string Finish(int digits = 64) => Convert.ToHexStringLower(hash.GetHashAndReset())[..digits];

    public void Dispose() => hash.Dispose();

    private void Length(int length) => Add((long)length);
}
