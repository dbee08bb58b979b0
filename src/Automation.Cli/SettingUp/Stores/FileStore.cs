using Automation.Cli.Terminals;
using Automation.GitHub.Apps;
using Automation.GitHub.Configuration;

namespace Automation.Cli.SettingUp.Stores;

/// <summary>A folder with the key as <c>github-app.pem</c> and the settings as <c>automation.env</c>.</summary>
/// <param name="suffix">Stands before the extension of both, so that nothing else is overwritten.</param>
internal sealed class FileStore(string folder, GitHubAddresses gitHub, Func<NewApp, string> suffix) : IAppStore
{
    private bool overwrite;

    public FileStore(string folder, GitHubAddresses gitHub)
        : this(folder, gitHub, static _ => "")
    {
    }

    /// <summary>For when the chosen place fails: beside whatever else is in the folder.</summary>
    public static FileStore Fallback(string folder, GitHubAddresses gitHub) =>
        new(folder, gitHub, static app => string.Create(CultureInfo.InvariantCulture, $"-{app.Id}")) { overwrite = true };

    public Task PrepareAsync(bool force, CancellationToken cancellationToken)
    {
        overwrite = force;
        PrivateFile.CreateFolder(folder);
        return !force && (File.Exists(KeyFile("")) || File.Exists(SettingsFile("")))
            ? throw CommandFailureException.Usage(
                $"{Path.GetFullPath(folder)} holds an App already: name another folder with --to file:PATH, or overwrite it with --force.")
            : Task.CompletedTask;
    }

    public async Task<StoredPlace> SaveAsync(NewApp app, CancellationToken cancellationToken)
    {
        var (key, settings) = (KeyFile(suffix(app)), SettingsFile(suffix(app)));
        await PrivateFile.WriteAsync(key, app.PrivateKey, overwrite, cancellationToken);
        var lines = AppSettings.Of(app, gitHub, ("GitHub:PrivateKeyPath", key))
            .Select(static s => $"{s.Name.Replace(":", "__", StringComparison.Ordinal)}={s.Value}\n");
        await PrivateFile.WriteAsync(settings, string.Concat(lines), overwrite, cancellationToken);
        return new StoredPlace(
            "file",
            settings,
            [
                $"Start the app: set -a; . '{settings}'; set +a; automation serve",
                "Keep both files out of version control.",
            ]);
    }

    private string KeyFile(string mark) => Path.GetFullPath(Path.Combine(folder, $"github-app{mark}.pem"));

    private string SettingsFile(string mark) => Path.GetFullPath(Path.Combine(folder, $"automation{mark}.env"));
}
