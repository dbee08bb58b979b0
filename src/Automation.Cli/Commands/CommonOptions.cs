using Automation.Cli.Terminals;

namespace Automation.Cli.Commands;

/// <summary>Options that several commands take, so that they read the same everywhere.</summary>
internal static class CommonOptions
{
    public static Option<OutputFormat> Format() => new("--format")
    {
        Description = "text for people (default), json for scripts.",
        DefaultValueFactory = _ => OutputFormat.Text,
        HelpName = "text|json",
    };

    public static Option<string> Repository() => new("--repo")
    {
        Description = "Folder of the git repository (default: the current folder).",
        DefaultValueFactory = _ => ".",
        HelpName = "DIR",
    };

    public static Option<string?> Data() => new("--data")
    {
        Description = "Folder of the embedded store (default: ./.automation).",
        HelpName = "DIR",
    };
}
