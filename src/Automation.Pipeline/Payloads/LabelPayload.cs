using System.Text.Json;

namespace Automation.Pipeline.Payloads;

/// <summary>The labels of an issue or pull request in a payload.</summary>
internal static class LabelPayload
{
    public static IReadOnlyList<string> Of(JsonElement element) =>
        [.. element.Objects("labels").Select(static l => l.Text("name")).OfType<string>()];
}
