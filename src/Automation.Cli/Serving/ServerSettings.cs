using Automation.Sandbox.Options;

namespace Automation.Cli.Serving;

/// <summary>What a command decides about the server that it starts.</summary>
internal sealed record ServerSettings : HostSettings
{
    /// <summary>Addresses to listen on, separated by semicolons.</summary>
    public required string Url { get; init; }

    /// <summary>The stand-in GitHub to mount; null for none.</summary>
    public SandboxOptions? Sandbox { get; init; }

    public override IReadOnlyDictionary<string, string?> Defaults => Sandbox is null ? base.Defaults : SandboxSettings.Defaults;
}
