using System.Diagnostics;

namespace Automation.Testing.Servers;

/// <summary>The npm packages of <c>tests/node</c>, installed by lock file when they are missing or out of date.</summary>
public static class NodePackages
{
    private static readonly Lazy<Task> Installed = new(InstallAsync);

    private static string Folder => RepositoryRoot.Combine("tests", "node");

    /// <summary>Installs once per run at most; test processes that start together wait for one another.</summary>
    /// <exception cref="InvalidOperationException">npm is missing or failed.</exception>
    public static Task EnsureAsync() => Installed.Value;

    /// <summary>A file of a package, such as <c>azurite/dist/src/azurite.js</c>.</summary>
    public static string PathOf(string file) => Path.Combine(Folder, "node_modules", file);

    private static async Task InstallAsync()
    {
        if (AreCurrent())
        {
            return;
        }

        using var turn = await TakeTurnAsync();
        if (!AreCurrent())
        {
            await RunNpmAsync();
        }
    }

    /// <summary>A link is someone's own arrangement and is left alone. npm writes the inner lock file when it is done.</summary>
    private static bool AreCurrent()
    {
        var isLink = new DirectoryInfo(Path.Combine(Folder, "node_modules")).LinkTarget is not null;
        var wanted = new FileInfo(Path.Combine(Folder, "package-lock.json"));
        var done = new FileInfo(PathOf(".package-lock.json"));
        return done.Exists && (isLink || done.LastWriteTimeUtc >= wanted.LastWriteTimeUtc);
    }

    private static async Task<FileStream> TakeTurnAsync()
    {
        var path = Path.Combine(Folder, ".install.lock");
        using var again = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            }
            catch (IOException)
            {
                await again.WaitForNextTickAsync();
            }
        }
    }

    private static async Task RunNpmAsync()
    {
        var program = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
        var npm = new ProcessStartInfo(program, ["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
        {
            WorkingDirectory = Folder,
            RedirectStandardError = true,
        };
        using var process = Process.Start(npm) ?? throw new InvalidOperationException("npm did not start: install Node.js 20 or newer.");
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"'npm ci' in {Folder} failed: {errors}");
        }
    }
}
