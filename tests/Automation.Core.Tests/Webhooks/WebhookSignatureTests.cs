using System.Text;
using Automation.Core.Webhooks;

namespace Automation.Core.Tests.Webhooks;

public sealed class WebhookSignatureTests
{
    /// <summary>GitHub's own example (https://docs.github.com/webhooks/using-webhooks/validating-webhook-deliveries).</summary>
    private const string Documented = "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17";

    private static readonly byte[] Secret = Encoding.UTF8.GetBytes("It's a Secret to Everybody");
    private static readonly byte[] Body = Encoding.UTF8.GetBytes("Hello, World!");

    [Fact]
    public void The_Documented_Example_Is_Valid() =>
        Assert.Equal(SignatureVerdict.Valid, WebhookSignature.Verify(Body, Documented, [Secret]));

    [Fact]
    public void The_Documented_Example_Is_What_We_Would_Send() =>
        Assert.Equal(Documented, WebhookSignature.Compute(Body, Secret));

    [Fact]
    public void Upper_Case_Digits_Are_The_Same_Digits() =>
        Assert.Equal(SignatureVerdict.Valid, WebhookSignature.Verify(Body, "sha256=" + Documented[7..].ToUpperInvariant(), [Secret]));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void No_Header_Is_Missing(string? header) =>
        Assert.Equal(SignatureVerdict.Missing, WebhookSignature.Verify(Body, header, [Secret]));

    [Theory]
    [InlineData("sha256=")]
    [InlineData("sha1=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17")]
    [InlineData("757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17")]
    [InlineData("sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e1")]
    [InlineData("sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e177")]
    [InlineData("sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e1z")]
    [InlineData(" sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17")]
    public void Anything_But_The_Prefix_And_Sixty_Four_Digits_Is_Malformed(string header) =>
        Assert.Equal(SignatureVerdict.Malformed, WebhookSignature.Verify(Body, header, [Secret]));

    [Fact]
    public void Another_Secret_Does_Not_Match() =>
        Assert.Equal(SignatureVerdict.Mismatch, WebhookSignature.Verify(Body, Documented, [Encoding.UTF8.GetBytes("other")]));

    [Fact]
    public void Another_Body_Does_Not_Match() =>
        Assert.Equal(SignatureVerdict.Mismatch, WebhookSignature.Verify(Encoding.UTF8.GetBytes("Hello, World?"), Documented, [Secret]));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Any_Of_Several_Secrets_Will_Do(int position)
    {
        byte[][] secrets = [[1], [2], [3]];
        secrets[position] = Secret;

        Assert.Equal(SignatureVerdict.Valid, WebhookSignature.Verify(Body, Documented, secrets));
    }

    [Fact]
    public void Without_A_Secret_Nothing_Is_Valid() =>
        Assert.Equal(SignatureVerdict.Mismatch, WebhookSignature.Verify(Body, Documented, []));

    [Fact]
    public void An_Empty_Secret_Is_None() =>
        Assert.Equal(SignatureVerdict.Mismatch, WebhookSignature.Verify(Body, WebhookSignature.Compute(Body, []), [[]]));

    [Fact]
    public void A_Body_In_Pieces_Is_The_Same_Body() =>
        Assert.Equal(SignatureVerdict.Valid, WebhookSignature.Verify(Pieces.Of(Body, 5), Documented, [Secret]));

    [FsCheck.Xunit.Property]
    public bool No_Change_Of_A_Byte_Goes_Unnoticed(byte[] body, byte change, int position)
    {
        if (body.Length == 0 || change == 0)
        {
            return true;
        }

        var header = WebhookSignature.Compute(body, Secret);
        var changed = body.ToArray();
        changed[(int)((uint)position % (uint)body.Length)] ^= change;
        return WebhookSignature.Verify(body, header, [Secret]) == SignatureVerdict.Valid
            && WebhookSignature.Verify(changed, header, [Secret]) == SignatureVerdict.Mismatch;
    }
}
