using System.Buffers;
using System.IO.Compression;

namespace Automation.Pipeline.Receiving;

/// <summary>Brotli, as it is applied to the bodies of deliveries.</summary>
internal static class BodyCompression
{
    /// <summary>Fast: a JSON payload shrinks to a tenth at quality 1 already.</summary>
    private const int Quality = 1;
    private const int Window = 20;

    public static void Compress(in ReadOnlySequence<byte> body, PooledBuffer target)
    {
        using var encoder = new BrotliEncoder(Quality, Window);
        foreach (var segment in body)
        {
            Append(encoder, segment.Span, target);
        }

        OperationStatus status;
        do
        {
            status = encoder.Flush(target.GetSpan(), out var written);
            target.Advance(written);
        }
        while (status == OperationStatus.DestinationTooSmall);

        do
        {
            status = encoder.Compress([], target.GetSpan(), out _, out var written, isFinalBlock: true);
            target.Advance(written);
        }
        while (status == OperationStatus.DestinationTooSmall);
    }

    /// <summary>The body again; null when the bytes are no Brotli stream, or hold more than <paramref name="limit"/> bytes.</summary>
    public static byte[]? TryDecompress(ReadOnlySpan<byte> compressed, int limit)
    {
        using var decoder = default(BrotliDecoder);
        using var target = new PooledBuffer(Math.Min(limit, 8 * compressed.Length) + 256);
        while (true)
        {
            var status = decoder.Decompress(compressed, target.GetSpan(), out var consumed, out var written);
            compressed = compressed[consumed..];
            target.Advance(written);
            if (target.WrittenCount > limit || status is OperationStatus.InvalidData or OperationStatus.NeedMoreData)
            {
                return null;
            }

            if (status == OperationStatus.Done)
            {
                return target.WrittenSpan.ToArray();
            }
        }
    }

    private static void Append(BrotliEncoder encoder, ReadOnlySpan<byte> source, PooledBuffer target)
    {
        while (!source.IsEmpty)
        {
            encoder.Compress(source, target.GetSpan(), out var consumed, out var written, isFinalBlock: false);
            source = source[consumed..];
            target.Advance(written);
        }
    }
}
