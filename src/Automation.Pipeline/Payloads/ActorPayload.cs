using System.Text.Json;

namespace Automation.Pipeline.Payloads;

/// <summary>An account in a payload. GitHub writes null for a deleted one and shows <c>ghost</c>.</summary>
internal sealed record ActorPayload(string Login, bool IsBot)
{
    public static ActorPayload Ghost { get; } = new("ghost", false);

    public static ActorPayload Of(JsonElement element, string name) =>
        element.Object(name) is { } actor && actor.Text("login") is { } login
            ? new ActorPayload(login, actor.Text("type") == "Bot" || login.EndsWith("[bot]", StringComparison.Ordinal))
            : Ghost;
}
