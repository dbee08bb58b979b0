using System.Text.Json;

namespace Automation.Pipeline.Deliveries;

/// <summary>Envelopes as bytes. Reading tolerates unknown and missing properties, as older and newer versions have them.</summary>
internal static class EnvelopeCodec
{
    /// <summary>False when the bytes are no envelope: not JSON, or without a valid delivery id or an event.</summary>
    public static bool TryDecode(ReadOnlySpan<byte> message, out DeliveryEnvelope envelope, out string problem)
    {
        envelope = null!;
        try
        {
            var read = JsonSerializer.Deserialize(message, MessageJson.Default.DeliveryEnvelope);
            problem = Problem(read);
            envelope = read!;
            return problem.Length == 0;
        }
        catch (JsonException e)
        {
            problem = $"the message is no delivery: {e.Message}";
            return false;
        }
    }

    public static byte[] Encode(DeliveryEnvelope envelope) =>
        JsonSerializer.SerializeToUtf8Bytes(envelope, MessageJson.Default.DeliveryEnvelope);

    private static string Problem(DeliveryEnvelope? envelope) =>
        envelope is null ? "the message is no delivery: it is null"
        : !DeliveryId.TryParse(envelope.DeliveryId, out _) ? "the message names no valid delivery id"
        : string.IsNullOrEmpty(envelope.Event) ? "the message names no event"
        : "";
}
