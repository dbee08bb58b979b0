namespace Automation.Storage.Tests.Contracts;

/// <summary>Shares the fixture, and with it Azurite, among the contract tests.</summary>
[CollectionDefinition(Name)]
public sealed class StorageCollection : ICollectionFixture<StorageFixture>
{
    public const string Name = "storage";
}
