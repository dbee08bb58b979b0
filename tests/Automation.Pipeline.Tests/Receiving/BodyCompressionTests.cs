using System.Buffers;
using Automation.Pipeline.Receiving;

namespace Automation.Pipeline.Tests.Receiving;

public sealed class BodyCompressionTests
{
    [FsCheck.Xunit.Property]
    public bool What_Was_Compressed_Comes_Back(byte[] body)
    {
        using var compressed = new PooledBuffer(16);
        BodyCompression.Compress(new ReadOnlySequence<byte>(body), compressed);

        return BodyCompression.TryDecompress(compressed.WrittenSpan, body.Length)!.AsSpan().SequenceEqual(body);
    }

    [Fact]
    public void More_Than_The_Limit_Does_Not_Come_Back()
    {
        using var compressed = new PooledBuffer(16);
        BodyCompression.Compress(new ReadOnlySequence<byte>(new byte[1_000_000]), compressed);

        Assert.Null(BodyCompression.TryDecompress(compressed.WrittenSpan, 999_999));
        Assert.Equal(1_000_000, BodyCompression.TryDecompress(compressed.WrittenSpan, 1_000_000)!.Length);
    }

    [FsCheck.Xunit.Property]
    public bool Damaged_Bytes_Never_Throw(byte[] bytes) => BodyCompression.TryDecompress(bytes, 1000) is null or { Length: <= 1000 };
}
