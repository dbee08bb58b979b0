using Microsoft.Extensions.Logging;

namespace Automation.Cli.Serving;

/// <summary>What a command decides about the app that it runs, beside what the environment configures.</summary>
internal record HostSettings
{
    /// <summary>Configuration on top of everything else.</summary>
    public IReadOnlyDictionary<string, string?> Overrides { get; init; } = new Dictionary<string, string?>();

    /// <summary>Configuration below everything else.</summary>
    public virtual IReadOnlyDictionary<string, string?> Defaults => new Dictionary<string, string?>();

    /// <summary>True to leave the environment's configuration out: a replay must not touch a real store or GitHub.</summary>
    public bool Isolated { get; init; }

    public LogLevel LogLevel { get; init; } = LogLevel.Information;

    /// <summary>What <c>--data</c> means for the embedded store and the folder of mails; nothing where the option is not given.</summary>
    public static IReadOnlyDictionary<string, string?> StoreIn(string? data) => data is null
        ? new Dictionary<string, string?>()
        : new()
        {
            ["Storage:Path"] = Path.Combine(data, "automation.db"),
            ["Email:Folder"] = Path.Combine(data, "outbox"),
        };
}
