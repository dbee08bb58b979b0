namespace Automation.Core.Apps;

/// <summary>One attempt of GitHub to deliver a webhook.</summary>
/// <param name="Status">What came of it in GitHub's words, such as <c>OK</c> or <c>Invalid HTTP Response: 503</c>.</param>
public sealed record HookDelivery(DateTimeOffset DeliveredAt, string Event, int StatusCode, string Status)
{
    /// <summary>True where it was taken.</summary>
    public bool IsAccepted => StatusCode is >= 200 and < 300;
}
