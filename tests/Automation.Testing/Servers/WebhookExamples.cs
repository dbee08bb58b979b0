using System.Text.Json;

namespace Automation.Testing.Servers;

/// <summary>The example payloads that GitHub's own packages hold.</summary>
public static class WebhookExamples
{
    /// <summary>Event name and payload of each, in the package's order.</summary>
    public static async Task<IReadOnlyList<(string Event, string Payload)>> ReadAsync()
    {
        await NodePackages.EnsureAsync();
        var text = await File.ReadAllTextAsync(NodePackages.PathOf("@octokit/webhooks-examples/api.github.com/index.json"));
        using var index = JsonDocument.Parse(text);
        return
        [
            .. from webhook in index.RootElement.EnumerateArray()
               from example in webhook.GetProperty("examples").EnumerateArray()
               select (webhook.GetProperty("name").GetString()!, example.GetRawText()),
        ];
    }
}
