using Automation.Cli.SettingUp.Stores;
using Automation.Cli.Terminals;
using Automation.GitHub.Configuration;
using Microsoft.Extensions.Configuration;

namespace Automation.Cli.Tests.SettingUp;

public sealed class StoresTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("automation-setup-");

    private string Secrets => Path.Combine(folder.FullName, "user", "secrets.json");

    private string Folder => Path.Combine(folder.FullName, "app");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Files_Are_Their_Owners_And_Name_Each_Other()
    {
        var store = new FileStore(Folder, SampleApp.GitHub);
        await store.PrepareAsync(force: false, CancellationToken.None);

        var place = await store.SaveAsync(SampleApp.App, CancellationToken.None);

        var (key, settings) = (Path.Combine(Folder, "github-app.pem"), Path.Combine(Folder, "automation.env"));
        Assert.Equal(settings, place.Location);
        Assert.Equal(SampleApp.Pem, await File.ReadAllTextAsync(key));
        Assert.Equal(
            ["GitHub__AppId=42", "GitHub__AppSlug=octo", $"GitHub__PrivateKeyPath={key}", "GitHub__WebhookSecrets__0=a webhook secret"],
            await File.ReadAllLinesAsync(settings));
        AssertPrivate(key, settings);
        Assert.Equal(2, Directory.EnumerateFiles(Folder).Count());
    }

    [Fact]
    public async Task Another_GitHub_Is_Part_Of_The_Settings()
    {
        var gitHub = GitHubAddresses.Of(new Uri("https://github.example.com"));
        var store = new FileStore(Folder, gitHub);
        await store.PrepareAsync(force: false, CancellationToken.None);

        var place = await store.SaveAsync(SampleApp.App, CancellationToken.None);

        Assert.Contains("GitHub__ApiUrl=https://github.example.com/api/v3/", await File.ReadAllLinesAsync(place.Location));
    }

    [Fact]
    public async Task An_App_That_Is_There_Is_Overwritten_Only_When_Asked_To()
    {
        foreach (var store in new Func<IAppStore>[]
            { () => new FileStore(Folder, SampleApp.GitHub), () => new UserSecretsStore(Secrets, SampleApp.GitHub) })
        {
            await store().PrepareAsync(force: false, CancellationToken.None);
            await store().SaveAsync(SampleApp.App, CancellationToken.None);

            var refusal = await Assert.ThrowsAsync<CommandFailureException>(
                () => store().PrepareAsync(force: false, CancellationToken.None));
            var forced = store();
            await forced.PrepareAsync(force: true, CancellationToken.None);
            var place = await forced.SaveAsync(SampleApp.App with { Id = 43 }, CancellationToken.None);

            Assert.Equal(ExitCode.Usage, refusal.ExitCode);
            Assert.Contains("43", await File.ReadAllTextAsync(place.Location), StringComparison.Ordinal);
            AssertPrivate(place.Location);
        }
    }

    [Fact]
    public async Task An_App_That_Appeared_Meanwhile_Is_Not_Overwritten()
    {
        var store = new FileStore(Folder, SampleApp.GitHub);
        await store.PrepareAsync(force: false, CancellationToken.None);
        await File.WriteAllTextAsync(Path.Combine(Folder, "github-app.pem"), "another");

        await Assert.ThrowsAsync<IOException>(() => store.SaveAsync(SampleApp.App, CancellationToken.None));

        Assert.Equal("another", await File.ReadAllTextAsync(Path.Combine(Folder, "github-app.pem")));
    }

    [Fact]
    public async Task User_Secrets_Keep_What_Else_Is_There_And_Hold_One_Key()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Secrets)!);
        await File.WriteAllTextAsync(
            Secrets,
            """
            { "Email": { "From": "a@example.com" }, /* old */ "GitHub:PrivateKeyPath": "old.pem", "GitHub:WebhookSecrets:1": "b" }
            """);
        var store = new UserSecretsStore(Secrets, SampleApp.GitHub);
        await store.PrepareAsync(force: false, CancellationToken.None);

        await store.SaveAsync(SampleApp.App, CancellationToken.None);

        var settings = new ConfigurationBuilder().AddJsonFile(Secrets).Build();
        Assert.Equal(("a@example.com", null), (settings["Email:From"], settings["GitHub:PrivateKeyPath"]));
        Assert.Equal(("42", SampleApp.Pem), (settings["GitHub:AppId"], settings["GitHub:PrivateKey"]));
        Assert.Equal(("a webhook secret", "b"), (settings["GitHub:WebhookSecrets:0"], settings["GitHub:WebhookSecrets:1"]));
        AssertPrivate(Secrets);
    }

    [Fact]
    public async Task User_Secrets_That_Cannot_Be_Read_Or_Placed_Are_Told_Beforehand()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Secrets)!);
        await File.WriteAllTextAsync(Secrets, "{ not json");

        foreach (var file in new[] { Secrets, null })
        {
            var e = await Assert.ThrowsAsync<CommandFailureException>(
                () => new UserSecretsStore(file, SampleApp.GitHub).PrepareAsync(force: false, CancellationToken.None));
            Assert.Equal(ExitCode.Environment, e.ExitCode);
        }
    }

    [Theory]
    [InlineData("user-secrets", true)]
    [InlineData("file:.", true)]
    [InlineData("vault:octo-kv", true)]
    [InlineData("vault:octo-kv.example.com/", false)]
    [InlineData("vault:", false)]
    [InlineData("file:", false)]
    [InlineData("stdout", false)]
    public void Only_Three_Kinds_Of_Places_Are_Known(string text, bool known) => Assert.Equal(known, AppDestination.IsValid(text));

    private static void AssertPrivate(params string[] files)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        foreach (var file in files)
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }
    }
}
