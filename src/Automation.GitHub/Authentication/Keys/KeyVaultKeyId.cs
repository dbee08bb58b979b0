using System.Text.RegularExpressions;

namespace Automation.GitHub.Authentication.Keys;

/// <summary>
/// A key in Azure Key Vault or a managed HSM, as its identifier names it; without a version the newest one signs
/// (https://learn.microsoft.com/azure/key-vault/general/about-keys-secrets-certificates#object-identifiers).
/// </summary>
/// <param name="Vault">The vault's name.</param>
/// <param name="Key">The key's name.</param>
/// <param name="SignAddress">Where signatures are asked for.</param>
/// <param name="Scope">What an access token must be for: the cloud's vaults, so that one for another service is never sent there.</param>
internal sealed partial record KeyVaultKeyId(string Vault, string Key, Uri SignAddress, string Scope)
{
    private const string Version = "7.4";

    /// <summary>Null where the text is no key's identifier in a vault of one of Azure's clouds.</summary>
    public static KeyVaultKeyId? TryParse(string text)
    {
        var match = Identifier().Match(text.Trim());
        if (!match.Success)
        {
            return null;
        }

        var id = match.Value.TrimEnd('/');
        return new KeyVaultKeyId(
            match.Groups["vault"].Value,
            match.Groups["key"].Value,
            new Uri($"{id}/sign?api-version={Version}"),
            $"https://{match.Groups["cloud"].Value}/.default");
    }

    [GeneratedRegex(
        @"^https://(?<vault>[A-Za-z0-9-]{3,24})\.(?<cloud>(vault|managedhsm)\.(azure\.net|azure\.cn|usgovcloudapi\.net))(:443)?"
            + @"/keys/(?<key>[A-Za-z0-9-]{1,127})(/[A-Za-z0-9]{1,64})?/?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Identifier();
}
