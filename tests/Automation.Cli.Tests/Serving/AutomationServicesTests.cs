using Automation.Cli.Serving;
using Automation.Cli.Terminals;
using Automation.Core.Ports;

namespace Automation.Cli.Tests.Serving;

public sealed class AutomationServicesTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("automation-services-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Commands_Use_The_Store_Of_The_Data_Folder_Without_A_Webhook_Secret()
    {
        await using var services = AutomationServices.Open(Isolated(HostSettings.StoreIn(folder)));

        var page = await services.Get<IInstallationStore>().ListAsync(null, CancellationToken.None);

        Assert.Empty(page.Items);
        Assert.True(File.Exists(Path.Combine(folder, "automation.db")));
    }

    [Theory]
    [InlineData("Storage:Path", "", "Storage:Path is empty: name a file, such as './.automation/automation.db'.")]
    [InlineData("Pipeline:Lease", "soon", "Pipeline:Lease cannot be read: set it to a time such as 00:00:02.")]
    [InlineData("GitHub:AppId", "0", "GitHub:AppId is missing: set it to the number on the App's settings page, or set GitHub:Token")]
    [InlineData("Digest:Teams:a:SendWhenQuiet", "yes", "Digest:Teams:a:SendWhenQuiet cannot be read: set it to true or false.")]
    [InlineData("Digest:Teams:a:Leads", "a@example.com,b@example.com", "Digest:Teams:a:Leads cannot be read: set it to a list, with one")]
    [InlineData("Digest:Teams:a:Lead", "a@example.com", "A setting has a name that is not known: 'Lead'. Write it as")]
    public void A_Setting_That_Cannot_Work_Is_Said_Before_Anything_Is_Done(string key, string value, string message)
    {
        var settings = Isolated(new Dictionary<string, string?> { [key] = value });

        var failure = Assert.Throws<CommandFailureException>(() => AutomationServices.Open(settings));

        Assert.StartsWith(message, failure.Message, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Usage, failure.ExitCode);
    }

    [Theory]
    [InlineData("Storage:Account", null, "nowhere")]
    [InlineData("Storage:Account", "shared", "folder shared")]
    [InlineData("Storage:Path", null, "folder ./.automation/outbox")]
    public async Task Mails_Beside_Data_In_Azure_Go_To_A_Folder_Only_When_It_Is_Asked_For(string key, string? folder, string way)
    {
        var settings = new Dictionary<string, string?> { [key] = "example" };
        if (folder is not null)
        {
            settings["Email:Folder"] = folder;
        }

        await using var services = AutomationServices.Open(Isolated(settings));

        Assert.Equal(way, services.Get<IMailSender>().Name);
    }

    private static HostSettings Isolated(IReadOnlyDictionary<string, string?> overrides) =>
        new() { Isolated = true, Overrides = overrides };
}
