using Automation.Sandbox.Options;
using Microsoft.Extensions.Logging;

namespace Automation.Cli.Serving;

/// <summary>What a command decides about the server that it starts.</summary>
internal sealed record ServerSettings
{
    /// <summary>Addresses to listen on, separated by semicolons.</summary>
    public required string Url { get; init; }

    /// <summary>Configuration on top of everything else.</summary>
    public required IReadOnlyDictionary<string, string?> Overrides { get; init; }

    /// <summary>Configuration below everything else.</summary>
    public IReadOnlyDictionary<string, string?> Defaults => Sandbox is null ? new Dictionary<string, string?>() : SandboxSettings.Defaults;

    /// <summary>True to leave the environment's configuration out: a replay must not touch a real store or GitHub.</summary>
    public bool Isolated { get; init; }

    /// <summary>The stand-in GitHub to mount; null for none.</summary>
    public SandboxOptions? Sandbox { get; init; }

    public LogLevel LogLevel { get; init; } = LogLevel.Information;
}
