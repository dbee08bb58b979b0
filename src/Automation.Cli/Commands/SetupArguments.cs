using System.Net;
using Automation.Cli.SettingUp.Stores;
using Automation.Cli.Terminals;

namespace Automation.Cli.Commands;

/// <summary>The options of <c>automation setup</c>, each with what it takes.</summary>
internal sealed class SetupArguments
{
    public Option<string?> Organisation { get; } = CommonOptions.Text(new Option<string?>("--organization")
    {
        Description = "The organisation that will own the App (default: your own account).",
        HelpName = "ORG",
    });

    public Option<string?> Name { get; } = AppName();

    public Option<Uri?> Url { get; } = Address(
        "--url", "Public address of the app; GitHub sends webhooks there. Without it the webhook stays off.");

    public Option<string> To { get; } = Destination();

    public Option<int> Port { get; } = PortOption();

    public Option<bool> NoBrowser { get; } = new("--no-browser") { Description = "Print the link, and leave opening it to you." };

    public Option<Uri?> GitHub { get; } = Address(
        "--github",
        $"GitHub's pages, such as https://github.example.com for GitHub Enterprise Server (default: {SetupCommand.DefaultGitHub}).");

    public Option<bool> Public { get; } = new("--public") { Description = "Let other accounts install the App, too." };

    public Option<bool> Force { get; } = new("--force") { Description = "Overwrite the settings of an App that is there." };

    public Option<OutputFormat> Format { get; } = CommonOptions.Format();

    private static Option<string?> AppName()
    {
        var option = CommonOptions.Text(new Option<string?>("--name")
        {
            Description = $"The App's name, unique on GitHub, {SetupCommand.MaxName} characters at most; it can be changed in the browser.",
            HelpName = "NAME",
        });
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value.Length: > SetupCommand.MaxName }])
            {
                result.AddError($"--name takes {SetupCommand.MaxName} characters at most, which is GitHub's limit.");
            }
        });
        return option;
    }

    private static Option<string> Destination()
    {
        var option = CommonOptions.Text(new Option<string>("--to")
        {
            Description = "Where key and webhook secret are stored: user-secrets (default; all commands read them), vault:NAME (Azure "
                + "Key Vault), or file:FOLDER.",
            HelpName = "user-secrets|vault:NAME|file:FOLDER",
            DefaultValueFactory = _ => AppDestination.Default,
        });
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: { Length: > 0 } value }] && !AppDestination.IsValid(value))
            {
                result.AddError($"--to takes user-secrets, vault:NAME or file:FOLDER, not '{value}'.");
            }
        });
        return option;
    }

    private static Option<int> PortOption() => new("--port")
    {
        Description = "Port on 127.0.0.1 that GitHub sends your browser back to (default: any that is free).",
        HelpName = "PORT",
        CustomParser = result =>
        {
            if (!int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var port)
                || port > IPEndPoint.MaxPort)
            {
                result.AddError($"--port takes a number up to {IPEndPoint.MaxPort}, not '{result.Tokens[0].Value}'.");
            }

            return port;
        },
    };

    private static Option<Uri?> Address(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "URL",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (Uri.TryCreate(text, UriKind.Absolute, out var address)
                && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
                && address is { UserInfo: "", Query: "", Fragment: "" })
            {
                return address;
            }

            result.AddError($"{name} takes an https address such as https://automation.example.com, not '{text}'.");
            return null;
        },
    };
}
