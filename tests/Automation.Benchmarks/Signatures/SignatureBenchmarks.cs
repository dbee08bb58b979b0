using System.Security.Cryptography;
using Automation.Benchmarks.Receiving;
using Automation.Core.Webhooks;
using BenchmarkDotNet.Attributes;

namespace Automation.Benchmarks.Signatures;

/// <summary>
/// Checking a webhook's signature. The baseline is the bare HMAC that nobody can do without; the ratio is what header, comparison
/// and a second secret (while one is being rotated) add to it.
/// </summary>
[MemoryDiagnoser]
public class SignatureBenchmarks
{
    private static readonly byte[][] One = [Deliveries.Secret];
    private static readonly byte[][] Two = ["the next secret"u8.ToArray(), Deliveries.Secret];

    private readonly byte[] computed = new byte[HMACSHA256.HashSizeInBytes];
    private byte[] body = [];
    private string header = "";

    [Params("20 KiB", "1 MiB")]
    public string Body { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        body = Body == "1 MiB" ? Deliveries.PushBody : Deliveries.PullRequestBody;
        header = WebhookSignature.Compute(body, Deliveries.Secret);
        if (Verify() != SignatureVerdict.Valid || Verify_While_A_Secret_Is_Rotated() != SignatureVerdict.Valid)
        {
            throw new InvalidOperationException("The signature is not taken for valid.");
        }
    }

    [Benchmark(Baseline = true)]
    public int Bare_Hmac() => HMACSHA256.HashData(Deliveries.Secret, body, computed);

    [Benchmark]
    public SignatureVerdict Verify() => WebhookSignature.Verify(body, header, One);

    [Benchmark]
    public SignatureVerdict Verify_While_A_Secret_Is_Rotated() => WebhookSignature.Verify(body, header, Two);
}
