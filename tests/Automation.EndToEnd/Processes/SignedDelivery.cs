using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Automation.EndToEnd.Processes;

/// <summary>A webhook to POST, with the headers that GitHub sends.</summary>
public sealed record SignedDelivery(string Id, string Event, byte[] Body, string Secret = "sandbox")
{
    /// <summary>The sandbox's own deliveries, oldest first.</summary>
    public static async Task<IReadOnlyList<SignedDelivery>> ReadAsync(HttpClient client)
    {
        var lines = await client.GetStringAsync(new Uri("/_sandbox/deliveries", UriKind.Relative));
        return
        [
            .. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(l => JsonDocument.Parse(l).RootElement)
                .Select(d => new SignedDelivery(d.GetProperty("id").GetString()!, d.GetProperty("event").GetString()!, d.GetProperty("body").GetBytesFromBase64())),
        ];
    }

    public HttpRequestMessage ToRequest(string contentType = "application/json")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/github/webhooks", UriKind.Relative)) { Content = new ByteArrayContent(Body) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        request.Headers.Add("X-GitHub-Event", Event);
        request.Headers.Add("X-GitHub-Delivery", Id);
        request.Headers.Add("X-Hub-Signature-256", Signature);
        return request;
    }

    private string Signature =>
        "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Body));
}
