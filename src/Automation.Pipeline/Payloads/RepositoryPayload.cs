using System.Text.Json;

namespace Automation.Pipeline.Payloads;

/// <summary>A repository in a payload: whole, or in the short form of installation events. Null: the payload does not say.</summary>
internal sealed record RepositoryPayload(RepositoryId Id, RepositoryName Name)
{
    public string? DefaultBranch { get; init; }

    public bool? IsPrivate { get; init; }

    public bool? IsArchived { get; init; }

    public IReadOnlyList<string>? Topics { get; init; }

    public static RepositoryPayload? Of(JsonElement repository) =>
        repository.Number("id") is { } id && RepositoryName.TryParse(repository.Text("full_name"), out var name)
            ? new RepositoryPayload(new RepositoryId(id), name)
            {
                DefaultBranch = repository.Text("default_branch"),
                IsPrivate = repository.Flag("private"),
                IsArchived = repository.Flag("archived"),
                Topics = repository.TryGetProperty("topics", out _) ? repository.Texts("topics") : null,
            }
            : null;
}
