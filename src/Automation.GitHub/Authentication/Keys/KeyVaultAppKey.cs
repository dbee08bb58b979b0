using System.Buffers.Text;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using Automation.Core.Ports;
using Azure.Core;
using Azure.Identity;

namespace Automation.GitHub.Authentication.Keys;

/// <summary>
/// A key that never leaves its vault: the vault is sent a hash and answers with the signature
/// (https://learn.microsoft.com/rest/api/keyvault/keys/sign/sign).
/// </summary>
internal sealed class KeyVaultAppKey(IHttpClientFactory clients, KeyVaultKeyId key, TokenCredential credential) : IAppKey
{
    public const string HttpClientName = "Automation.GitHub.KeyVault";

    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    private const string Algorithm = "RS256";

    public async Task<byte[]> SignAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken)
    {
        try
        {
            var token = await credential.GetTokenAsync(new TokenRequestContext([key.Scope]), cancellationToken);
            using var request = Request(data, token);
            using var client = clients.CreateClient(HttpClientName);
            using var answer = await client.SendAsync(request, cancellationToken);
            return await ReadAsync(answer, cancellationToken);
        }
        catch (AuthenticationFailedException e)
        {
            throw new TransientException(
                $"No token for the key vault {key.Vault}: check the managed identity, or sign in with 'az login'.", null, e);
        }
        catch (Exception e) when (e is HttpRequestException or JsonException or FormatException)
        {
            throw new TransientException($"The key vault {key.Vault} could not be reached, or did not answer as a vault does.", null, e);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TransientException($"The key vault {key.Vault} did not answer in time.", null, e);
        }
    }

    private HttpRequestMessage Request(ReadOnlyMemory<byte> data, AccessToken token)
    {
        var hash = Base64Url.EncodeToString(SHA256.HashData(data.Span));
        return new HttpRequestMessage(HttpMethod.Post, key.SignAddress)
        {
            Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token.Token) },
            Content = JsonContent.Create(new SignRequest(Algorithm, hash), KeyVaultJson.Default.SignRequest),
        };
    }

    private async Task<byte[]> ReadAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        if (!answer.IsSuccessStatusCode)
        {
            throw await RefusalAsync(answer, cancellationToken);
        }

        var result = await answer.Content.ReadFromJsonAsync(KeyVaultJson.Default.SignResult, cancellationToken);
        return Base64Url.DecodeFromChars(result?.Value ?? throw new JsonException("There is no signature in the answer."));
    }

    /// <summary>Whatever it is, the work itself is sound: it waits until the vault, the key or the role is mended.</summary>
    private async Task<TransientException> RefusalAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        var status = (int)answer.StatusCode;
        var code = await CodeAsync(answer, cancellationToken);
        return answer.StatusCode switch
        {
            HttpStatusCode.Unauthorized => new(
                $"The key vault {key.Vault} does not know the identity that asks (401): it must belong to the vault's own tenant."),
            HttpStatusCode.Forbidden when code == "ForbiddenByFirewall" => new(
                $"The key vault {key.Vault} does not admit this network (403): add it to the vault's firewall, or use a private endpoint."),
            HttpStatusCode.Forbidden => new(
                $"The key vault {key.Vault} refuses to sign (403{(code is null ? "" : $" {code}")}): give the identity the role "
                + $"Key Vault Crypto User on the key {key.Key}, and check that the key is enabled and may sign."),
            HttpStatusCode.NotFound => new(
                $"There is no key {key.Key} in the key vault {key.Vault} (404), or not in that version: import the App's key, or correct "
                + "GitHub:KeyVaultKeyId."),
            HttpStatusCode.BadRequest => new(
                $"The key {key.Key} in the key vault {key.Vault} cannot sign with {Algorithm} (400): import the App's RSA key."),
            _ => new($"The key vault {key.Vault} failed ({status}).", answer.Headers.RetryAfter?.Delta),
        };
    }

    /// <summary>The innermost reason, one word; null where there is none: proxies answer in HTML.</summary>
    private static async Task<string?> CodeAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        try
        {
            var failure = await answer.Content.ReadFromJsonAsync(KeyVaultJson.Default.SignFailure, cancellationToken);
            var code = failure?.Error?.Innererror?.Code ?? failure?.Error?.Code;
            return code is { Length: > 0 and <= 64 } && code.All(char.IsAsciiLetterOrDigit) ? code : null;
        }
        catch (Exception e) when (e is JsonException or NotSupportedException)
        {
            return null;
        }
    }
}
