namespace Automation.Storage.Json;

internal sealed class CommitShaConverter() : TextConverter<CommitSha>(static text => new CommitSha(text));
