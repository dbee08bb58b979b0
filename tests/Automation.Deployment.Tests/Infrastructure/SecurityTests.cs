using System.Text.RegularExpressions;

namespace Automation.Deployment.Tests.Infrastructure;

/// <summary>Whatever is deployed, nothing in it can be reached with a shared secret or without encryption.</summary>
public sealed partial class SecurityTests
{
    public static TheoryData<string> ParameterFiles => Snapshot.Names;

    [Theory]
    [MemberData(nameof(ParameterFiles))]
    public void Storage_Takes_No_Shared_Keys_And_Shows_No_Blob_In_Public(string name)
    {
        var snapshot = Snapshot.Read(name);
        var account = snapshot.Single("Microsoft.Storage/storageAccounts");

        Assert.Equal("False", account["properties.allowSharedKeyAccess"]);
        Assert.Equal("False", account["properties.allowBlobPublicAccess"]);
        Assert.Equal("False", account["properties.allowCrossTenantReplication"]);
        Assert.Equal("True", account["properties.supportsHttpsTrafficOnly"]);
        Assert.Equal("TLS1_2", account["properties.minimumTlsVersion"]);
        Assert.All(
            snapshot.All("Microsoft.Storage/storageAccounts/blobServices/containers"),
            container => Assert.Equal("None", container["properties.publicAccess"]));
    }

    [Theory]
    [MemberData(nameof(ParameterFiles))]
    public void The_App_Takes_Https_Only_And_No_Passwords(string name)
    {
        var snapshot = Snapshot.Read(name);
        var site = snapshot.Single("Microsoft.Web/sites");
        var passwords = snapshot.All("Microsoft.Web/sites/basicPublishingCredentialsPolicies").ToArray();

        Assert.Equal("True", site["properties.httpsOnly"]);
        Assert.Equal("Disabled", site["properties.siteConfig.ftpsState"]);
        Assert.Equal("1.2", site["properties.siteConfig.minTlsVersion"]);
        Assert.Equal("1.2", site["properties.siteConfig.scmMinTlsVersion"]);
        Assert.Equal(["ftp", "scm"], passwords.Select(p => p.OwnName));
        Assert.All(passwords, policy => Assert.Equal("False", policy["properties.allow"]));
    }

    [Theory]
    [MemberData(nameof(ParameterFiles))]
    public void Telemetry_And_Mail_Take_Entra_Tokens_Only(string name)
    {
        var snapshot = Snapshot.Read(name);

        Assert.Equal("True", snapshot.Single("Microsoft.Insights/components")["properties.DisableLocalAuth"]);
        Assert.Equal("True", snapshot.Single("Microsoft.OperationalInsights/workspaces")["properties.features.disableLocalAuth"]);
        Assert.All(
            snapshot.All("Microsoft.Communication/communicationServices"),
            communication => Assert.Equal("True", communication["properties.disableLocalAuth"]));
    }

    [Theory]
    [MemberData(nameof(ParameterFiles))]
    public void The_Vault_Goes_By_Roles_And_Keeps_What_Was_Deleted(string name)
    {
        var vault = Snapshot.Read(name).Single("Microsoft.KeyVault/vaults");

        Assert.Equal("True", vault["properties.enableRbacAuthorization"]);
        Assert.Equal("True", vault["properties.enableSoftDelete"]);
        Assert.Equal("True", vault["properties.enablePurgeProtection"]);
    }

    [Theory]
    [MemberData(nameof(ParameterFiles))]
    public void No_Secret_Is_Deployed(string name)
    {
        var snapshot = Snapshot.Read(name);
        var secret = snapshot.Settings.Where(s => SecretName().IsMatch(s.Key)).ToArray();

        Assert.DoesNotMatch(SecretValue(), snapshot.Text);
        Assert.Empty(snapshot.All("Microsoft.KeyVault/vaults/secrets"));
        Assert.Contains(secret, s => s.Key == "GitHub__WebhookSecrets__0");
        Assert.All(secret, s => Assert.StartsWith("[format('@Microsoft.KeyVault(SecretUri={0}secrets/", s.Value, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(ParameterFiles))]
    public void The_Identity_Of_The_App_Reads_Its_Key_Vault_References_And_Its_Package(string name)
    {
        var snapshot = Snapshot.Read(name);
        var site = snapshot.Single("Microsoft.Web/sites");
        var identity = snapshot.Single("Microsoft.ManagedIdentity/userAssignedIdentities").Id;
        const string Package = "properties.functionAppConfig.deployment.storage";

        Assert.Equal(identity, site["properties.keyVaultReferenceIdentity"]);
        Assert.Equal(identity, site.Json.GetProperty("identity").GetProperty("userAssignedIdentities").EnumerateObject().Single().Name);
        Assert.Equal("UserAssignedIdentity", site[$"{Package}.authentication.type"]);
        Assert.Equal(identity, site[$"{Package}.authentication.userAssignedIdentityResourceId"]);
    }

    /// <summary>Names of settings that hold a secret. The address of a signing key is none.</summary>
    [GeneratedRegex("PrivateKey|WebhookSecrets|Password|Token|AccountKey|Storage__ConnectionString")]
    private static partial Regex SecretName();

    [GeneratedRegex("-----BEGIN|AccountKey=|SharedAccess|InstrumentationKey=|accesskey=|listKeys|listSecrets", RegexOptions.IgnoreCase)]
    private static partial Regex SecretValue();
}
