using System.Text;
using Automation.Cli.Rendering;
using Automation.Cli.SettingUp;
using Automation.Cli.SettingUp.Stores;
using Automation.Cli.Terminals;
using Automation.Testing;

namespace Automation.Cli.Tests.SettingUp;

public sealed class SetupViewTests
{
    private static readonly StoredPlace Place = new("user-secrets", "/home/ada/secrets.json", ["Start the app: automation serve"]);

    [Theory]
    [InlineData("setup-webhook-off.txt", null, true)]
    [InlineData("setup-webhook-on.txt", "https://automation.example.com", false)]
    public void People_Are_Told_What_Comes_Next(string file, string? address, bool secretIsOurs) =>
        Golden.Verify(Show(address, new SetupResult(SampleApp.App, Place, null, secretIsOurs), OutputFormat.Text), file);

    [Theory]
    [InlineData("setup-webhook-off.json", null, "It broke.")]
    [InlineData("setup-webhook-on.json", "https://automation.example.com", null)]
    public void Scripts_Get_A_Document_Without_Secrets(string file, string? address, string? problem) =>
        Golden.Verify(Show(address, new SetupResult(SampleApp.App, Place, problem), OutputFormat.Json), file);

    private static string Show(string? address, SetupResult result, OutputFormat format)
    {
        using var output = new MemoryStream();
        using (var terminal = new Terminal(output, Stream.Null, Stream.Null, outIsPerson: false, errorIsPerson: false))
        {
            var request = SampleApp.Request with { PublicUrl = address is null ? null : new Uri(address) };
            SetupView.Show(terminal, request, result, format);
        }

        return Encoding.UTF8.GetString(output.ToArray());
    }
}
