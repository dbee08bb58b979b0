using Automation.Core.Ports;
using Automation.Pipeline.Deliveries;

namespace Automation.Cli.Documents;

/// <summary>A line of <c>deliveries list --format json</c>.</summary>
/// <param name="Id">The delivery id; the name of the blob for a message that could not be read.</param>
/// <param name="State">
/// <c>received</c>, <c>done</c>, <c>failed</c>, or <c>unreadable</c>, of which no more than the reason is known.
/// </param>
/// <param name="Attempt">The attempt that claimed it last.</param>
/// <param name="LeaseUntil">Until when a worker holds it; null where none does.</param>
/// <param name="FailedAt">When it was last given up, also where it was done since.</param>
/// <param name="Outcome"><c>done</c>, <c>ignored</c>, <c>gone</c> or <c>failed</c>; null while received.</param>
internal sealed record DeliveryDocument(
    string Id,
    string State,
    string? Event,
    string? Action,
    long? InstallationId,
    long? RepositoryId,
    string? Repository,
    DateTimeOffset ReceivedAt,
    int? Attempt,
    DateTimeOffset? LeaseUntil,
    DateTimeOffset? FinishedAt,
    DateTimeOffset? FailedAt,
    string? Outcome,
    string? Reason)
{
    /// <summary>The state of a message that could not be read.</summary>
    public const string Unreadable = "unreadable";

    public static DeliveryDocument Of(DeliveryRecord row) => new(
        row.Id.Value,
        row.State.ToString().ToLowerInvariant(),
        row.Event,
        row.Action,
        row.Installation?.Value,
        row.Repository?.Value,
        row.RepositoryName,
        row.ReceivedAt.ToUniversalTime(),
        row.Attempt,
        row.LeaseUntil?.ToUniversalTime(),
        row.FinishedAt?.ToUniversalTime(),
        row.FailedAt?.ToUniversalTime(),
        row.Outcome,
        row.Reason);

    public static DeliveryDocument Of(UnreadableMessage message) => new(
        message.Name, Unreadable, null, null, null, null, null, message.Day, null, null, null, null, null, message.Reason);
}
