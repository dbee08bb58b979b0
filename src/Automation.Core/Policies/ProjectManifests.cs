using Automation.Core.Patterns;

namespace Automation.Core.Policies;

/// <summary>The files that make a folder a project or package of its own, as people write them.</summary>
internal static class ProjectManifests
{
    /// <summary>Path patterns that find them in every folder.</summary>
    public static IReadOnlyList<string> Patterns { get; } =
    [
        "**/package.json", "**/*.csproj", "**/*.fsproj", "**/*.vbproj", "**/Cargo.toml", "**/go.mod", "**/pyproject.toml", "**/setup.py",
        "**/composer.json", "**/*.gemspec", "**/pom.xml", "**/build.gradle", "**/build.gradle.kts", "**/build.sbt", "**/Package.swift",
        "**/pubspec.yaml", "**/mix.exs",
    ];

    private static readonly PathPatterns All = new(Patterns);

    /// <param name="path">A path with forward slashes.</param>
    public static bool Contain(string path) => All.IsMatch(path);
}
