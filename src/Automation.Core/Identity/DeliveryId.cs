namespace Automation.Core.Identity;

/// <summary>
/// The <c>X-GitHub-Delivery</c> of one webhook POST: 1 to 64 of <c>A-Z a-z 0-9 -</c>. A redelivery keeps the id
/// (https://docs.github.com/webhooks/webhook-events-and-payloads#delivery-headers).
/// </summary>
public readonly record struct DeliveryId
{
    private readonly string? value;

    private DeliveryId(string value) => this.value = value;

    public string Value => value ?? "";

    /// <summary>Reads a delivery id; false for a missing, too long or otherwise malformed one.</summary>
    public static bool TryParse(string? text, out DeliveryId id)
    {
        var valid = text is { Length: >= 1 and <= 64 } && text.All(static c => char.IsAsciiLetterOrDigit(c) || c == '-');
        id = valid ? new DeliveryId(text!) : default;
        return valid;
    }

    /// <exception cref="FormatException">The text is not a delivery id.</exception>
    public static DeliveryId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException("A delivery id is 1 to 64 letters, digits and hyphens.");

    public override string ToString() => Value;
}
