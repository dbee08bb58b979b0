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
        var modules = new DirectoryInfo(PathOf(""));
        var done = new FileInfo(PathOf(".package-lock.json"));
        return done.Exists
            && (IsLink(modules) || done.LastWriteTimeUtc >= File.GetLastWriteTimeUtc(Path.Combine(Folder, "package-lock.json")));
    }

    private static bool IsLink(DirectoryInfo folder) => new DirectoryInfo(folder.FullName.TrimEnd(Path.DirectorySeparatorChar)).LinkTarget is not null;

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
        var npm = new ProcessStartInfo(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
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
