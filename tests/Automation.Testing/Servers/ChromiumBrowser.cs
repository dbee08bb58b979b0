using System.Diagnostics;

namespace Automation.Testing.Servers;

/// <summary>Where a Chromium stands that tests can drive. It is installed from Debian's packages where that is possible.</summary>
public static class ChromiumBrowser
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "chrome"];
    private static readonly Lazy<Task<string>> Found = new(FindOrInstallAsync);

    /// <summary>Path of the program; it is looked for once per run.</summary>
    /// <exception cref="InvalidOperationException">There is none, and none could be installed.</exception>
    public static Task<string> EnsureAsync() => Found.Value;

    private static async Task<string> FindOrInstallAsync()
    {
        if (Find() is { } present)
        {
            return present;
        }

        if (!Environment.IsPrivilegedProcess || !File.Exists("/usr/bin/apt-get"))
        {
            throw new InvalidOperationException(
                "No Chromium is on the PATH: install it (on Debian: apt-get install chromium) and run the tests again.");
        }

        await RunAsync("apt-get", "update");
        await RunAsync("apt-get", "install", "--yes", "--no-install-recommends", "chromium");
        return Find() ?? throw new InvalidOperationException("apt-get installed chromium, but it is not on the PATH.");
    }

    private static string? Find()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var suffix = OperatingSystem.IsWindows() ? ".exe" : "";
        return Names.SelectMany(n => folders.Select(f => Path.Combine(f, n + suffix))).FirstOrDefault(File.Exists);
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            Environment = { ["DEBIAN_FRONTEND"] = "noninteractive" },
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = await process.StandardError.ReadToEndAsync();
        await output;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"'{program} {string.Join(' ', arguments)}' failed: {errors}");
        }
    }
}
