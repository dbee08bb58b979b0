using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.Configuration.UserSecrets;

namespace Automation.Cli.Serving;

/// <summary>The user's own settings, outside of every repository.</summary>
internal static class UserSecretsFile
{
    /// <summary>As in <c>dotnet user-secrets list --id ...</c>.</summary>
    public const string Id = "automation-github-app";

    /// <summary>Where the file is, or would be; null where the user has no home folder, as in some containers.</summary>
    public static string? Find()
    {
        try
        {
            return PathHelper.GetSecretsPathFromSecretsId(Id);
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Its settings; none where there is no file.</summary>
    public static JsonConfigurationSource Source(string path)
    {
        var source = new JsonConfigurationSource { Path = path, Optional = true };
        source.ResolveFileProvider();
        return source;
    }
}
