using System.Security.Cryptography;
using Automation.Deployment.Tests.Functions;
using Automation.Hosting;
using Automation.Hosting.Schedules;
using Automation.Storage.Options;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Automation.Deployment.Tests.Infrastructure;

/// <summary>The app is given every setting that it needs, and none that nobody reads.</summary>
public sealed class SettingsTests
{
    /// <summary>Read by the host and the Azure SDK.</summary>
    private static readonly string[] Platform =
    [
        "APPLICATIONINSIGHTS_AUTHENTICATION_STRING", "APPLICATIONINSIGHTS_CONNECTION_STRING", "AZURE_CLIENT_ID",
        "AzureWebJobsStorage__accountName", "AzureWebJobsStorage__clientId", "AzureWebJobsStorage__credential",
    ];

    /// <summary>What triggers read by name, as <c>%Schedules:WeeklyDigest%</c>: the host knows no defaults.</summary>
    private static readonly Dictionary<string, string> Triggers = Schedule.All
        .ToDictionary(s => s.Key.Replace(":", "__", StringComparison.Ordinal), s => s.DefaultCron)
        .Concat(typeof(StorageQueueOptions).GetProperties().ToDictionary(
            q => $"Storage__Queues__{q.Name}", q => (string)q.GetValue(new StorageQueueOptions())!))
        .ToDictionary();

    /// <summary>https://learn.microsoft.com/azure/azure-functions/functions-app-settings#flex-consumption-plan-deprecations</summary>
    private static readonly string[] RefusedByThePlan =
    [
        "FUNCTIONS_WORKER_RUNTIME", "FUNCTIONS_EXTENSION_VERSION", "WEBSITE_RUN_FROM_PACKAGE", "WEBSITE_CONTENT",
        "SCM_DO_BUILD_DURING_DEPLOYMENT", "ENABLE_ORYX_BUILD", "WEBSITE_TIME_ZONE", "TZ", "WEBSITE_USE_PLACEHOLDER",
    ];

    public static TheoryData<string> ParameterFiles => Snapshot.Names;

    [Theory]
    [MemberData(nameof(ParameterFiles))]
    public void Triggers_Are_Given_The_Schedules_And_Queues_That_Are_The_Code_S_Defaults(string name) =>
        Assert.Equal(
            Triggers.OrderBy(t => t.Key),
            Snapshot.Read(name).Settings
                .Where(s => s.Key.Split("__") is ["Schedules", ..] or ["Storage", "Queues", ..]).OrderBy(s => s.Key));

    [Theory]
    [MemberData(nameof(ParameterFiles))]
    public void Connections_Of_Triggers_Go_By_Identity(string name)
    {
        var settings = Snapshot.Read(name).Settings.Keys.ToArray();

        Assert.All(FunctionsApp.Of(Trigger.Queue).Select(t => t.Connection).Distinct(), connection => Assert.Equal(
            [$"{connection}__accountName", $"{connection}__clientId", $"{connection}__credential"],
            settings.Where(s => s.StartsWith($"{connection}", StringComparison.Ordinal)).Order()));
    }

    [Theory]
    [MemberData(nameof(ParameterFiles))]
    public void No_Setting_Is_Set_That_Nobody_Reads(string name) =>
        Assert.All(
            Snapshot.Read(name).Settings.Keys.Except(Platform).Except(Triggers.Keys),
            setting => Assert.True(BoundSettings.Contain(setting), setting));

    [Theory]
    [MemberData(nameof(ParameterFiles))]
    public void No_Setting_Is_Set_That_The_Plan_Refuses(string name) =>
        Assert.DoesNotContain(
            Snapshot.Read(name).Settings.Keys, s => RefusedByThePlan.Any(r => s.StartsWith(r, StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(ParameterFiles))]
    public void The_Identity_Of_The_App_Is_Named_Wherever_One_Is_Chosen(string name)
    {
        var snapshot = Snapshot.Read(name);
        var identity = snapshot.Single("Microsoft.ManagedIdentity/userAssignedIdentities").Id;
        var clientId = $"reference('{identity}', '2024-11-30').clientId";

        Assert.Equal("managedidentity", snapshot.Settings["AzureWebJobsStorage__credential"]);
        Assert.Equal($"[{clientId}]", snapshot.Settings["AzureWebJobsStorage__clientId"]);
        Assert.Equal($"[{clientId}]", snapshot.Settings["AZURE_CLIENT_ID"]);
        Assert.Equal(
            $"[format('ClientId={{0}};Authorization=AAD', {clientId})]", snapshot.Settings["APPLICATIONINSIGHTS_AUTHENTICATION_STRING"]);
    }

    [Theory]
    [InlineData("main")]
    [InlineData("examples/small")]
    [InlineData("examples/medium")]
    [InlineData("examples/large")]
    public void The_App_Accepts_Its_Settings(string name)
    {
        var settings = InAzure(name);

        var problem = Start(settings);

        Assert.Null(problem);
        Assert.Equal("examples/medium" == name, settings.ContainsKey("GitHub:WebhookSecrets:1"));
        Assert.Equal(name is "examples/small" or "examples/medium", settings.ContainsKey("GitHub:PrivateKey"));
    }

    [Fact]
    public void The_App_Does_Not_Start_With_A_Reference_In_Place_Of_A_Secret()
    {
        var settings = InAzure("examples/medium");
        settings["GitHub:WebhookSecrets:1"] = "@Microsoft.KeyVault(SecretUri=https://vault.example/secrets/github-webhook-secret-next)";

        var problem = Assert.IsType<OptionsValidationException>(Start(settings));

        Assert.StartsWith("GitHub:WebhookSecrets:1 is a Key Vault reference that leads nowhere", problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("vault.example", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_Key_That_Signs_Inside_The_Vault_Takes_The_Place_Of_The_Pem()
    {
        var snapshot = Snapshot.Read("examples/large");
        var vault = snapshot.Single("Microsoft.KeyVault/vaults").Id;

        Assert.Equal(
            $"[format('{{0}}keys/github-app', reference('{vault}', '2024-11-01').vaultUri)]", snapshot.Settings["GitHub__KeyVaultKeyId"]);
        Assert.DoesNotContain("GitHub__PrivateKey", snapshot.Settings.Keys);
    }

    private static Exception? Start(Dictionary<string, string?> settings)
    {
        // Registration reads the settings of telemetry; what starts does without it, since it would look for an identity on the network.
        _ = Services(settings);
        using var services = Services(settings.Where(s => !s.Key.StartsWith("APPLICATIONINSIGHTS_", StringComparison.Ordinal)))
            .BuildServiceProvider();
        return Record.Exception(services.GetRequiredService<IStartupValidator>().Validate);
    }

    private static IServiceCollection Services(IEnumerable<KeyValuePair<string, string?>> settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        return new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(configuration).AddAutomation(configuration);
    }

    private static Dictionary<string, string?> InAzure(string name) => Snapshot.Read(name).Settings.ToDictionary(
        s => s.Key.Replace("__", ":", StringComparison.Ordinal), s => (string?)InAzure(s.Key, s.Value));

    /// <summary>The value that Azure would put in the place of an expression.</summary>
    private static string InAzure(string setting, string value) => setting switch
    {
        _ when !value.StartsWith('[') => value,
        "GitHub__PrivateKey" => Pem(),
        "GitHub__KeyVaultKeyId" => "https://example.vault.azure.net/keys/github-app",
        "Email__From" => "DoNotReply@example.azurecomm.net",
        "Email__CommunicationServices__Endpoint" => "https://example.europe.communication.azure.com",
        "Digest__PublicUrl" => "https://example.azurewebsites.net",
        "APPLICATIONINSIGHTS_CONNECTION_STRING" =>
            "InstrumentationKey=00000000-0000-0000-0000-000000000000;IngestionEndpoint=https://example.invalid/",
        "APPLICATIONINSIGHTS_AUTHENTICATION_STRING" => "ClientId=00000000-0000-0000-0000-000000000000;Authorization=AAD",
        _ => "00000000-0000-0000-0000-000000000000",
    };

    private static string Pem()
    {
        using var key = RSA.Create(2048);
        return key.ExportRSAPrivateKeyPem();
    }
}
