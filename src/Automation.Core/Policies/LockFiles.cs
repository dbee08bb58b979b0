using System.Collections.Frozen;

namespace Automation.Core.Policies;

/// <summary>The files in which package managers keep what exactly they resolved: written by a tool, read by nobody.</summary>
internal static class LockFiles
{
    /// <summary>File names.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "package-lock.json", "npm-shrinkwrap.json", "yarn.lock", "pnpm-lock.yaml", "bun.lock", "packages.lock.json",
        "Cargo.lock", "go.sum", "poetry.lock", "uv.lock", "Pipfile.lock", "composer.lock", "Gemfile.lock",
        "bun.lockb", "deno.lock", "pdm.lock", "paket.lock", "mix.lock", "pubspec.lock", "Podfile.lock", "Package.resolved",
        "gradle.lockfile", "Chart.lock", "flake.lock", ".terraform.lock.hcl",
    ];

    /// <summary>Path patterns that find them in every folder.</summary>
    public static IReadOnlyList<string> Patterns { get; } = [.. Names.Select(name => $"**/{name}")];

    private static readonly FrozenSet<string> Set = Names.ToFrozenSet(StringComparer.Ordinal);

    /// <param name="path">A path with forward slashes.</param>
    public static bool Contain(string path) => Set.Contains(path[(path.LastIndexOf('/') + 1)..]);
}
