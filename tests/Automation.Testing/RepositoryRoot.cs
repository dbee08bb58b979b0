namespace Automation.Testing;

/// <summary>Where this source tree stands, for tests that read its files.</summary>
public static class RepositoryRoot
{
    /// <summary>The folder that holds <c>Automation.sln</c>.</summary>
    public static string Path { get; } = Find(AppContext.BaseDirectory);

    /// <summary>A path below the root.</summary>
    public static string Combine(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    private static string Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Automation.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No Automation.sln above {start}: run the tests from a checkout.");
    }
}
