using Automation.Storage;
using Automation.Storage.Options;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Automation.Benchmarks.Receiving;

/// <summary>The shipped SQLite store in a folder of its own, synced to disk as in production; the folder goes with it.</summary>
internal sealed class EmbeddedStore : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("automation-benchmarks-");
    private readonly ServiceProvider services;

    public EmbeddedStore()
    {
        var path = Path.Combine(folder.FullName, "automation.db");
        services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().Build())
            .AddStorage()
            .PostConfigure<StorageOptions>(o => o.Path = path)
            .BuildServiceProvider();
    }

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public void Dispose()
    {
        services.Dispose();
        folder.Delete(recursive: true);
    }
}
