using System.Diagnostics;
using System.Xml.Linq;
using Automation.Testing;

namespace Automation.Deployment.Tests.Infrastructure;

/// <summary>The Bicep command of the package that this project downloads. It needs no network.</summary>
internal static class BicepCommand
{
    private const string Package = "Azure.Bicep.CommandLine.linux-x64";

    private static readonly Lazy<string> Path = new(Find);

    /// <param name="folder">Where it runs.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="environment">All that it sees of the environment: parameter files read it.</param>
    public static async Task<BicepResult> RunAsync(
        string folder, string[] arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(Path.Value, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Clear();
        // The command unpacks itself before it runs.
        start.Environment["DOTNET_BUNDLE_EXTRACT_BASE_DIR"] = System.IO.Path.Combine(System.IO.Path.GetTempPath(), "automation-bicep");
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{Path.Value} did not start.");
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new BicepResult(process.ExitCode, await output + await errors);
    }

    private static string Find()
    {
        var project = XDocument.Load(RepositoryRoot.Combine("tests", "Automation.Deployment.Tests", "Automation.Deployment.Tests.csproj"));
        var download = project.Descendants("PackageDownload").Single(p => p.Attribute("Include")?.Value == Package);
        var version = download.Attribute("Version")!.Value.Trim('[', ']');
        var packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? System.IO.Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var file = System.IO.Path.Combine(packages, Package.ToLowerInvariant(), version, "tools", "bicep");
        if (!File.Exists(file))
        {
            throw new InvalidOperationException($"There is no {file}: run 'dotnet restore' on Linux x64.");
        }

        // Packages do not keep it.
        if (!OperatingSystem.IsWindows() && !File.GetUnixFileMode(file).HasFlag(UnixFileMode.UserExecute))
        {
            File.SetUnixFileMode(file, File.GetUnixFileMode(file) | UnixFileMode.UserExecute);
        }

        return file;
    }
}
