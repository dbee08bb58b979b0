using System.Text.Json;
using System.Text.Json.Nodes;
using Automation.Cli.Serving;
using Automation.Cli.Terminals;
using Automation.GitHub.Apps;
using Automation.GitHub.Configuration;
using Microsoft.Extensions.Configuration;

namespace Automation.Cli.SettingUp.Stores;

/// <summary>
/// The file that <c>dotnet user-secrets --id automation-github-app</c> shows, in the user's own folder: <c>serve</c> and all other
/// commands read it.
/// </summary>
internal sealed class UserSecretsStore(string? file, GitHubAddresses gitHub) : IAppStore
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public Task PrepareAsync(bool force, CancellationToken cancellationToken)
    {
        if (file is null)
        {
            throw CommandFailureException.Environment("There is no home folder for user secrets: use --to file:PATH.");
        }

        try
        {
            PrivateFile.CreateFolder(Path.GetDirectoryName(file)!);
            return !force && Read(file).ContainsKey(AppSettings.AppId)
                ? throw CommandFailureException.Usage(
                    $"{file} holds an App already: store the new one elsewhere with --to file:PATH, or overwrite it with --force.")
                : Task.CompletedTask;
        }
        catch (InvalidDataException)
        {
            throw CommandFailureException.Environment($"{file} is no JSON: mend it or move it away.");
        }
    }

    public async Task<StoredPlace> SaveAsync(NewApp app, CancellationToken cancellationToken)
    {
        var secrets = Read(file!);
        foreach (var key in AppSettings.Keys)
        {
            secrets.Remove(key);
        }

        foreach (var (name, value) in AppSettings.Of(app, gitHub, ("GitHub:PrivateKey", app.PrivateKey)))
        {
            secrets[name] = value;
        }

        var json = new JsonObject(secrets.Select(static s => KeyValuePair.Create(s.Key, (JsonNode?)s.Value)));
        await PrivateFile.WriteAsync(file!, json.ToJsonString(Indented) + "\n", overwrite: true, cancellationToken);
        return new StoredPlace("user-secrets", file!, ["Start the app: automation serve"]);
    }

    /// <summary>All settings in the file, by their whole names, whichever way it nests them.</summary>
    private static SortedDictionary<string, string> Read(string path)
    {
        var configuration = new ConfigurationBuilder().Add(UserSecretsFile.Source(path)).Build();
        var settings = configuration.AsEnumerable().Where(static s => s.Value is not null);
        return new SortedDictionary<string, string>(
            settings.ToDictionary(static s => s.Key, static s => s.Value!), StringComparer.OrdinalIgnoreCase);
    }
}
