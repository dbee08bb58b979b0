using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Azure.Core;

namespace Automation.Email.Sending.CommunicationServices;

/// <summary>
/// The two calls of the e-mail service that are needed (azure-rest-api-specs, communication/data-plane/Email/stable/2025-09-01). Nothing
/// is repeated here: what a lost answer means is for the caller to find out.
/// </summary>
internal sealed class EmailClient(IHttpClientFactory clients, Uri endpoint, TokenCredential credential)
{
    public const string HttpClientName = "Automation.Email.CommunicationServices";

    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    private const string Version = "api-version=2025-09-01";

    private static readonly TokenRequestContext Scope = new(["https://communication.azure.com/.default"]);

    public string Host { get; } = endpoint.Authority;

    /// <summary>An access token; the credential keeps it until it expires.</summary>
    public ValueTask<AccessToken> AuthorizeAsync(CancellationToken cancellationToken) =>
        credential.GetTokenAsync(Scope, cancellationToken);

    public async Task<EmailAnswer> SendAsync(
        EmailMessage message, Guid operationId, AccessToken token, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(endpoint, $"/emails:send?{Version}"));
        request.Headers.Add("Operation-Id", operationId.ToString("D"));
        request.Headers.Add("x-ms-client-request-id", operationId.ToString("D"));
        request.Content = JsonContent.Create(message, EmailJson.Default.EmailMessage);
        return await AskAsync(request, token, cancellationToken);
    }

    public async Task<EmailAnswer> FindAsync(Guid operationId, AccessToken token, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(endpoint, $"/emails/operations/{operationId:D}?{Version}"));
        return await AskAsync(request, token, cancellationToken);
    }

    private async Task<EmailAnswer> AskAsync(HttpRequestMessage request, AccessToken token, CancellationToken cancellationToken)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Token);
        using var client = clients.CreateClient(HttpClientName);
        using var answer = await client.SendAsync(request, cancellationToken);
        var result = answer.IsSuccessStatusCode
            ? await ReadAsync(answer, EmailJson.Default.EmailSendResult, cancellationToken)
            : null;
        var error = answer.IsSuccessStatusCode
            ? result?.Error
            : (await ReadAsync(answer, EmailJson.Default.EmailErrorAnswer, cancellationToken))?.Error;
        return new EmailAnswer(answer.StatusCode, result, error, answer.Headers.RetryAfter?.Delta);
    }

    /// <summary>The status alone says enough where the body is not what it should be: proxies answer in HTML.</summary>
    private static async Task<T?> ReadAsync<T>(HttpResponseMessage answer, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            return await answer.Content.ReadFromJsonAsync(type, cancellationToken);
        }
        catch (Exception e) when (e is JsonException or NotSupportedException)
        {
            return null;
        }
    }
}
