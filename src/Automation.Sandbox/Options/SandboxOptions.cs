namespace Automation.Sandbox.Options;

/// <summary>What the stand-in GitHub shows, and where it keeps what is published.</summary>
public sealed record SandboxOptions
{
    /// <summary>The secret that deliveries are signed with unless another is given.</summary>
    public const string DefaultSecret = "sandbox";

    /// <summary>How many pull requests there are where nothing else is said.</summary>
    public const int DefaultLimit = 100;

    /// <summary>A folder in a git repository, whose history becomes pull requests.</summary>
    public required string RepositoryPath { get; init; }

    /// <summary>The folder of <c>sandbox.db</c>; it is created when it is not there.</summary>
    public required string DataDirectory { get; init; }

    /// <summary>The webhook secret.</summary>
    public string Secret { get; init; } = DefaultSecret;

    /// <summary>
    /// How many of the newest pull requests there are. Null: as many as the data folder has ever been used with, and
    /// <see cref="DefaultLimit"/> in a new one.
    /// </summary>
    public int? Limit { get; init; }

    /// <summary>How the repository merges; GitHub's defaults unless said.</summary>
    public MergeSettings Merge { get; init; } = MergeSettings.Default;
}
