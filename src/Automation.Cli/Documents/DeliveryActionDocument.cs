namespace Automation.Cli.Documents;

/// <summary>A line of <c>deliveries replay</c> and <c>deliveries redeliver</c> with <c>--format json</c>.</summary>
/// <param name="Id">The delivery id.</param>
/// <param name="Result">
/// <c>replayed</c> or <c>redelivered</c>; <c>planned</c> in a dry run; <c>lost</c> where the body is no longer kept, <c>refused</c>
/// where GitHub does not send it again.
/// </param>
/// <param name="Reason">Why, where it was not done.</param>
internal sealed record DeliveryActionDocument(
    string Id, string Event, string? Action, long? InstallationId, string Result, string? Reason)
{
    public const string Planned = "planned";

    /// <summary>True where it was, or would be, done.</summary>
    public bool IsFine() => Result is not ("lost" or "refused");
}
