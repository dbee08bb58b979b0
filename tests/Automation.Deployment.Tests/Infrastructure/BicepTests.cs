using Automation.Testing;

namespace Automation.Deployment.Tests.Infrastructure;

/// <summary>The Bicep files are sound, and what they deploy is known: a change of it shows in a snapshot's diff.</summary>
public sealed class BicepTests
{
    public static TheoryData<string> ParameterFiles => Snapshot.Names;

    [Fact]
    public async Task No_File_Has_A_Warning()
    {
        // Warnings alone leave the exit code at 0: silence is what counts.
        var result = await BicepCommand.RunAsync(RepositoryRoot.Combine("infra"), ["lint", "--pattern", "**/*.bicep*"]);

        Assert.Equal((0, ""), (result.ExitCode, result.Text.Trim()));
    }

    [Theory]
    [MemberData(nameof(ParameterFiles))]
    public async Task A_Snapshot_Shows_What_Its_Parameter_File_Deploys(string name)
    {
        using var copy = new InfrastructureCopy();

        var predicted = await copy.PredictAsync(name);

        if (Environment.GetEnvironmentVariable("AUTOMATION_ACCEPT") == "1")
        {
            await File.WriteAllTextAsync(Snapshot.PathOf(name), predicted);
        }

        Assert.Equal(predicted, await File.ReadAllTextAsync(Snapshot.PathOf(name)));
    }

    [Fact]
    public async Task Every_Parameter_Can_Come_From_The_Environment()
    {
        using var copy = new InfrastructureCopy();
        var environment = new Dictionary<string, string>
        {
            ["AZURE_ENV_NAME"] = "staging",
            ["AZURE_LOCATION"] = "northeurope",
            ["AUTOMATION_SIZE"] = "large",
            ["GITHUB_APP_ID"] = "654321",
            ["GITHUB_PRIVATE_KEY_IN"] = "key",
            ["WEBHOOK_SECRET_ROTATION"] = "true",
            ["EMAIL_DOMAIN"] = "mail.example.org",
            ["EMAIL_DOMAIN_VERIFIED"] = "true",
            ["EMAIL_DATA_LOCATION"] = "Switzerland",
            ["PUBLIC_URL"] = "https://staging.example.org",
            ["APP_SETTINGS"] = """{"Pipeline__MaxAttempts":"5"}""",
            ["VIRTUAL_NETWORK"] = "true",
            ["OPERATOR_ADDRESSES"] = """["203.0.113.0/24"]""",
            ["OPERATOR_PRINCIPAL_ID"] = "22222222-2222-2222-2222-222222222222",
            ["UPDATE_STRATEGY"] = "Recreate",
            ["ALERT_EMAIL"] = "operators@example.org",
            ["RUNBOOK_URL"] = "https://example.org/runbooks",
        };
        var read = (await File.ReadAllTextAsync(RepositoryRoot.Combine("infra", "main.bicepparam"))).Split("readEnvironmentVariable('");
        Assert.Equal(environment.Keys.Order(), read.Skip(1).Select(r => r[..r.IndexOf('\'', StringComparison.Ordinal)]).Order());

        var predicted = await copy.PredictAsync("main", environment);

        string[] shownOtherwise = ["AUTOMATION_SIZE", "APP_SETTINGS", "OPERATOR_ADDRESSES", "RUNBOOK_URL"];
        Assert.All(environment.Where(e => !shownOtherwise.Contains(e.Key)), variable =>
            Assert.True(
                variable.Value is "true" or "key" || predicted.Contains($"{variable.Value}\"", StringComparison.Ordinal), variable.Key));
        Assert.Contains("https://example.org/runbooks/app-silent.md", predicted, StringComparison.Ordinal);
        var storage = Snapshot.Parse(predicted).Single("Microsoft.Storage/storageAccounts");
        Assert.Equal("Enabled", storage["properties.publicNetworkAccess"]);
        Assert.Equal("Deny", storage["properties.networkAcls.defaultAction"]);
        Assert.Equal("203.0.113.0/24", storage.List("properties.networkAcls.ipRules").Single().GetProperty("value").GetString());
        Assert.Equal("5", Snapshot.Parse(predicted).Settings["Pipeline__MaxAttempts"]);
    }
}
