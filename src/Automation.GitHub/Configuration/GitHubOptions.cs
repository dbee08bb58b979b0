namespace Automation.GitHub.Configuration;

/// <summary>How to reach GitHub, and as whom: configuration section <c>GitHub</c>.</summary>
public sealed class GitHubOptions
{
    /// <summary>The configuration section.</summary>
    public const string SectionName = "GitHub";

    private const string ApiHost = "api.";

    /// <summary>The App's id, from its settings page.</summary>
    public long? AppId { get; set; }

    /// <summary>The App's slug, as in <c>github.com/apps/SLUG</c>; asked of GitHub when not set.</summary>
    public string? AppSlug { get; set; }

    /// <summary>The App's private key as PEM text. Line breaks may be written as <c>\n</c>, as environment variables often need.</summary>
    public string? PrivateKey { get; set; }

    /// <summary>A file that holds the App's private key as PEM.</summary>
    public string? PrivateKeyPath { get; set; }

    /// <summary>A key in Azure Key Vault that signs in place of a PEM, as <c>https://NAME.vault.azure.net/keys/KEY</c>.</summary>
    public string? KeyVaultKeyId { get; set; }

    /// <summary>The webhook secrets that are accepted; two while one replaces the other.</summary>
    public IList<string> WebhookSecrets { get; } = [];

    /// <summary>Logins of the accounts whose installations are served; empty: all.</summary>
    public IList<string> AllowedAccounts { get; } = [];

    /// <summary>A personal access token in place of the App. Reads work, nothing is published: only Apps write check runs.</summary>
    public string? Token { get; set; }

    /// <summary>Base of the REST API: <c>https://HOST/api/v3/</c> for GitHub Enterprise Server.</summary>
    public Uri ApiUrl { get; set; } = new("https://api.github.com/");

    /// <summary>
    /// The least time between two writes in the name of one installation
    /// (https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api#pause-between-mutative-requests).
    /// </summary>
    public TimeSpan WritePause { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// How many comments an installation may create in a minute; what is beyond waits. GitHub's secondary limit, of which several
    /// processes each get their share; 0 for none.
    /// </summary>
    public int ContentPerMinute { get; set; } = 80;

    /// <summary>How many comments an installation may create in an hour; 0 for no limit.</summary>
    public int ContentPerHour { get; set; } = 500;

    /// <summary>Why no reviews are known, where the answers come from a history that holds none; set by replay, not by people.</summary>
    public string? ReviewsUnavailable { get; set; }

    /// <summary>True when <see cref="Token"/> stands in for the App.</summary>
    public bool ReadOnly => !string.IsNullOrWhiteSpace(Token);

    /// <summary>
    /// True when nothing is configured to speak to GitHub with: deliveries are taken and kept, pull requests are not evaluated.
    /// </summary>
    public bool ReceiveOnly => !ReadOnly && AppId is null && !HasKey;

    /// <summary>True when a private key of the App is named, in whatever way.</summary>
    internal bool HasKey =>
        !string.IsNullOrWhiteSpace(PrivateKey) || !string.IsNullOrWhiteSpace(PrivateKeyPath) || !string.IsNullOrWhiteSpace(KeyVaultKeyId);

    /// <summary>Where people see what <see cref="ApiUrl"/> tells of: the host of addresses that lead to issues.</summary>
    internal string WebHost => RestRoot.AbsolutePath.Length <= 1 && ApiUrl.Host.StartsWith(ApiHost, StringComparison.OrdinalIgnoreCase)
        ? ApiUrl.Authority[ApiHost.Length..]
        : ApiUrl.Authority;

    /// <summary><see cref="ApiUrl"/> with the closing slash that relative addresses need.</summary>
    internal Uri RestRoot => ApiUrl.AbsoluteUri.EndsWith('/') ? ApiUrl : new Uri(ApiUrl.AbsoluteUri + "/");

    /// <summary>
    /// The GraphQL address: beside REST on GitHub Enterprise Server (<c>/api/v3/</c>, <c>/api/graphql</c>), below it elsewhere
    /// (https://docs.github.com/enterprise-server/graphql/guides/forming-calls-with-graphql#the-graphql-endpoint).
    /// </summary>
    internal Uri GraphQlAddress => RestRoot.AbsolutePath.EndsWith("/api/v3/", StringComparison.Ordinal)
        ? new Uri(RestRoot, "../graphql")
        : new Uri(RestRoot, "graphql");
}
