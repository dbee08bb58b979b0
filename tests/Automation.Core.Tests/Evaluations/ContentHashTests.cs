using System.Security.Cryptography;
using System.Text;
using Automation.Core.Evaluations;

namespace Automation.Core.Tests.Evaluations;

public sealed class ContentHashTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4080)]
    [InlineData(4088)]
    [InlineData(4096)]
    [InlineData(4097)]
    [InlineData(100_000)]
    public void Every_Value_Is_Hashed_With_Its_Length_However_Long_It_Is(int length)
    {
        var text = new string('é', length / 2) + new string('x', length % 2);
        using var hash = new ContentHash();

        var actual = hash.Add("before").Add(text).Add(7).Add((string?)null).Finish();

        Assert.Equal(Expected([.. Sized("before"), .. Sized(text), .. BitConverter.GetBytes(7L), .. BitConverter.GetBytes(-1L)]), actual);
    }

    [Fact]
    public void A_Finished_Hash_Starts_Anew()
    {
        using var hash = new ContentHash();
        hash.Add("something else").Finish();

        Assert.Equal(Expected(Sized("text")), hash.Add("text").Finish());
    }

    private static byte[] Sized(string text) =>
        [.. BitConverter.GetBytes((long)Encoding.UTF8.GetByteCount(text)), .. Encoding.UTF8.GetBytes(text)];

    private static string Expected(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
