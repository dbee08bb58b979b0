using Automation.GitHub.Configuration;
using Automation.GitHub.Tests.Fakes;
using Microsoft.Extensions.Options;

namespace Automation.GitHub.Tests.Configuration;

public sealed class GitHubOptionsTests : IDisposable
{
    private readonly string file = Path.GetTempFileName();

    public void Dispose() => File.Delete(file);

    [Fact]
    public void An_App_With_Id_Key_And_Secret_Is_Accepted() => Assert.True(Validate(_ => { }).Succeeded);

    [Fact]
    public void A_Key_May_Have_Its_Line_Breaks_Written_Out() =>
        Assert.True(Validate(o => o.PrivateKey = TestKey.Pem.Replace("\n", "\\n", StringComparison.Ordinal)).Succeeded);

    [Fact]
    public async Task A_Key_May_Stand_In_A_File()
    {
        await File.WriteAllTextAsync(file, TestKey.Pem);

        Assert.True(Validate(o => (o.PrivateKey, o.PrivateKeyPath) = (null, file)).Succeeded);
    }

    [Theory]
    [InlineData("https://contoso.vault.azure.net/keys/app")]
    [InlineData("https://contoso.vault.azure.net/keys/app/")]
    [InlineData("https://contoso.vault.azure.net/keys/app/6f1e2d3c4b5a69788796a5b4c3d2e1f0")]
    [InlineData("https://contoso.vault.azure.cn:443/keys/app")]
    [InlineData("https://contoso.managedhsm.azure.net/keys/app")]
    public void A_Key_May_Stay_In_A_Vault(string id) =>
        Assert.True(Validate(o => (o.PrivateKey, o.KeyVaultKeyId) = (null, id)).Succeeded);

    [Fact]
    public void A_Personal_Token_Needs_No_App()
    {
        static void Token(GitHubOptions options) => (options.AppId, options.PrivateKey, options.Token) = (null, null, "ghp_personal");

        Assert.True(Validate(Token).Succeeded);
    }

    [Fact]
    public void A_Secret_Alone_Is_Enough_To_Receive()
    {
        var options = new GitHubOptions();
        options.WebhookSecrets.Add("secret");

        Assert.True(new GitHubOptionsValidator().Validate(null, options).Succeeded);
        Assert.True(options.ReceiveOnly);
    }

    public static TheoryData<string, Action<GitHubOptions>> Mistakes { get; } = new()
    {
        { "GitHub:AppId", o => o.AppId = null },
        { "GitHub:AppId", o => o.AppId = 0 },
        { "GitHub:WebhookSecrets", o => o.WebhookSecrets.Clear() },
        { "GitHub:WebhookSecrets", o => o.WebhookSecrets[0] = " " },
        { "GitHub:WebhookSecrets", o => { o.WebhookSecrets.Clear(); o.Token = "ghp_personal"; } },
        { "GitHub:WebhookSecrets", o => { o.WebhookSecrets.Clear(); (o.AppId, o.PrivateKey) = (null, null); } },
        { "GitHub:PrivateKey", o => o.PrivateKey = null },
        { "GitHub:PrivateKey", o => o.PrivateKey = "not a key" },
        { "GitHub:PrivateKeyPath", o => (o.PrivateKey, o.PrivateKeyPath) = (null, "/no/such/file.pem") },
        { "GitHub:KeyVaultKeyId", o => o.KeyVaultKeyId = "https://contoso.vault.azure.net/keys/app" },
        { "GitHub:KeyVaultKeyId", o => (o.PrivateKey, o.KeyVaultKeyId) = (null, "https://contoso.vault.azure.net/secrets/app") },
        { "GitHub:KeyVaultKeyId", o => (o.PrivateKey, o.KeyVaultKeyId) = (null, "https://vault.example.com/keys/app") },
        { "GitHub:KeyVaultKeyId", o => (o.PrivateKey, o.KeyVaultKeyId) = (null, "http://contoso.vault.azure.net/keys/app") },
        { "GitHub:PrivateKey", o => o.PrivateKeyPath = "app.pem" },
        { "GitHub:ApiUrl", o => o.ApiUrl = new Uri("http://ghes.example.com/api/v3/") },
        { "GitHub:ApiUrl", o => o.ApiUrl = new Uri("api/v3", UriKind.Relative) },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_Mistake_Is_Told_In_One_Sentence_That_Names_The_Key(string key, Action<GitHubOptions> mistake)
    {
        var failure = Assert.Single(Validate(mistake).Failures!);

        Assert.StartsWith(key + " ", failure, StringComparison.Ordinal);
        Assert.EndsWith(".", failure, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://api.github.com/", "https://api.github.com/graphql")]
    [InlineData("https://api.github.com", "https://api.github.com/graphql")]
    [InlineData("https://ghes.example.com/api/v3/", "https://ghes.example.com/api/graphql")]
    [InlineData("https://ghes.example.com/api/v3", "https://ghes.example.com/api/graphql")]
    [InlineData("https://api.octo.ghe.com/", "https://api.octo.ghe.com/graphql")]
    [InlineData("http://127.0.0.1:5000/_sandbox/api/v3/", "http://127.0.0.1:5000/_sandbox/api/graphql")]
    public void The_GraphQL_Address_Follows_From_The_One_Of_REST(string rest, string graphQl)
    {
        var options = new GitHubOptions { ApiUrl = new Uri(rest) };

        Assert.Equal(new Uri(graphQl), options.GraphQlAddress);
        Assert.EndsWith("/", options.RestRoot.AbsoluteUri, StringComparison.Ordinal);
    }

    private static ValidateOptionsResult Validate(Action<GitHubOptions> change)
    {
        var options = new GitHubOptions { AppId = 42, PrivateKey = TestKey.Pem };
        options.WebhookSecrets.Add("secret");
        change(options);
        return new GitHubOptionsValidator().Validate(null, options);
    }
}
