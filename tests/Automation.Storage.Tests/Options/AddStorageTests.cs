using Automation.Storage.AzureStorage;
using Automation.Storage.Backends;
using Automation.Storage.Sqlite;
using Automation.Storage.Tests.Sqlite;
using Automation.Testing.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Automation.Storage.Tests.Options;

public sealed class AddStorageTests
{
    private static readonly Type[] Ports =
    [
        typeof(IWorkQueue), typeof(IQueueSignal), typeof(IBlobStore), typeof(IDeliveryLedger), typeof(IInstallationStore),
        typeof(IRepositoryStore), typeof(IPullRequestStore), typeof(IEvaluationStore), typeof(IFactStore),
        typeof(IWeeklyRollupStore), typeof(IDigestRunStore), typeof(ISubscriptionStore), typeof(IBackfillStore),
        typeof(IAuditLog), typeof(IRecoveryStore),
    ];

    [Theory]
    [InlineData("Account", "contosoautomation", typeof(AzureBackend))]
    [InlineData("ConnectionString", "UseDevelopmentStorage=true", typeof(AzureBackend))]
    [InlineData("Account", "", typeof(SqliteBackend))]
    public async Task The_Configuration_Picks_The_Adapter(string key, string value, Type expected)
    {
        using var folder = new TemporaryFolder();
        await using var provider = Provider((key, value), ("Path", folder.Combine("automation.db")));

        Assert.IsType(expected, provider.GetRequiredService<IStorageBackend>());
        Assert.All(Ports, port => Assert.NotNull(provider.GetService(port)));
    }

    [Fact]
    public async Task The_Embedded_Store_Stands_Where_The_Path_Says()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Combine("here.db");
        await using var provider = Provider(("Path", path));

        await provider.GetRequiredService<IInstallationStore>().GetAsync(new InstallationId(1), default);

        Assert.True(File.Exists(path));
    }

    [Fact]
    public void A_Provider_That_Ends_Synchronously_Ends_The_Store()
    {
        using var folder = new TemporaryFolder();
        var provider = Provider(("Path", folder.Combine("automation.db")));
        var backend = Assert.IsType<SqliteBackend>(provider.GetRequiredService<IStorageBackend>());

        provider.Dispose();

        Assert.True(backend.Queue.EnqueueAsync("q", default, TimeSpan.Zero, default).IsFaulted);
    }

    [Fact]
    public async Task A_Bad_Value_Is_Refused_With_Its_Sentence()
    {
        await using var provider = Provider(("Account", "https://contoso"));

        var error = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IWorkQueue>());

        Assert.StartsWith("Storage:Account is 'https://contoso'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_In_Memory_Stores_Take_The_Place_Of_All_Ports()
    {
        var services = new ServiceCollection();
        new InMemoryStorage(TimeProvider.System).AddTo(services);
        await using var provider = services.BuildServiceProvider();

        Assert.All(Ports, port => Assert.NotNull(provider.GetService(port)));
    }

    private static ServiceProvider Provider(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationManager();
        foreach (var (key, value) in settings)
        {
            configuration[$"Storage:{key}"] = value;
        }

        return new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddStorage().BuildServiceProvider();
    }
}
