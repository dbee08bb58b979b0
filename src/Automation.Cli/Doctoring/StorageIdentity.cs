using System.Buffers.Text;
using System.Text.Json;
using Automation.Storage.Options;
using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Automation.Cli.Doctoring;

/// <summary>As whom this process reaches its storage account, for the sentence that names a missing role.</summary>
internal static class StorageIdentity
{
    private static readonly TokenRequestContext Scope = new(["https://storage.azure.com/.default"]);

    /// <summary>The claims that name somebody, the most telling first.</summary>
    private static readonly string[] Names = ["upn", "unique_name", "appid", "azp"];

    /// <summary>A sentence; null where storage is not reached with an identity, or nobody is signed in.</summary>
    public static async Task<string?> DescribeAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(services.GetRequiredService<IOptions<StorageOptions>>().Value.Account))
        {
            return null;
        }

        try
        {
            var credential = services.GetService<TokenCredential>() ?? new DefaultAzureCredential();
            return Read((await credential.GetTokenAsync(Scope, cancellationToken)).Token);
        }
        catch (AuthenticationFailedException)
        {
            return null;
        }
    }

    /// <summary>Only what names the identity; the token itself goes nowhere.</summary>
    internal static string? Read(string token)
    {
        try
        {
            using var claims = JsonDocument.Parse(Base64Url.DecodeFromChars(token.Split('.').ElementAtOrDefault(1)));
            var name = Names.Select(n => Text(claims, n)).FirstOrDefault(static n => n is not null);
            return Text(claims, "oid") is { } id ? $"The identity is {name ?? "one without a name"}, object id {id}." : null;
        }
        catch (Exception e) when (e is FormatException or JsonException)
        {
            return null;
        }
    }

    private static string? Text(JsonDocument claims, string name) =>
        claims.RootElement.ValueKind == JsonValueKind.Object && claims.RootElement.TryGetProperty(name, out var value)
            && value.ValueKind == JsonValueKind.String
                ? value.GetString()
                : null;
}
