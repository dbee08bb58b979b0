namespace Automation.Storage.Json;

internal sealed class RepositoryNameConverter() : TextConverter<RepositoryName>(static text =>
    RepositoryName.TryParse(text, out var name) ? name : throw new FormatException($"'{text}' is not owner/name."));
