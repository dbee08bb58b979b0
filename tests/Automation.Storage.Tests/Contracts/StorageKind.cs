namespace Automation.Storage.Tests.Contracts;

/// <summary>The adapters that keep the same contract.</summary>
public enum StorageKind
{
    InMemory,
    Sqlite,
    Azure,
}
