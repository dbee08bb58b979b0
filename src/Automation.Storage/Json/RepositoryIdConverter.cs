namespace Automation.Storage.Json;

internal sealed class RepositoryIdConverter() : NumberConverter<RepositoryId>(static n => new RepositoryId(n), static id => id.Value);
