namespace Automation.Storage.Json;

internal sealed class InstallationIdConverter() : NumberConverter<InstallationId>(static n => new InstallationId(n), static id => id.Value);
