using Automation.Core.Practices.Decisions;

namespace Automation.Core.Ports;

/// <summary>Where to look for decision records.</summary>
public sealed record DecisionSearch
{
    public required InstallationId Installation { get; init; }

    public required RepositoryId Repository { get; init; }

    /// <summary>The repository's name as last known.</summary>
    public required RepositoryName Name { get; init; }

    /// <summary>Policy's <c>decisions.directory</c>.</summary>
    public required string Setting { get; init; }

    /// <summary>
    /// Directories of packages that hold records, as far as anyone saw them (<see cref="DecisionDirectories.InPackages"/>).
    /// </summary>
    public IReadOnlyList<string> Packages { get; init; } = [];

    /// <summary>What is known: blobs by path, whose texts need not be read.</summary>
    public IReadOnlyDictionary<string, string> KnownBlobs { get; init; } = new Dictionary<string, string>();
}
