using System.Text.Json;
using Automation.Core.Webhooks;
using Automation.Pipeline.Queues;
using Automation.Testing.Servers;

namespace Automation.Pipeline.Tests.Deliveries;

/// <summary>Every example payload that GitHub's own packages hold goes the whole way.</summary>
public sealed class ExamplePayloadTests
{
    [Fact]
    public async Task Every_Example_Is_Accepted_And_Ends_With_A_Reason()
    {
        using var world = new PipelineWorld();
        var queued = new List<string>();
        var count = 0;
        foreach (var (name, payload) in await WebhookExamples.ReadAsync())
        {
            var id = $"example-{++count}";
            var result = await world.SendAsync(name, payload, id);

            Assert.Equal(202, result.Status);
            Assert.Equal(Wanted(name, payload) ? "queued" : "ignored", result.StatusWord);
            if (result.StatusWord == "queued")
            {
                queued.Add(id);
            }
        }

        var processed = await world.DrainAsync();

        Assert.Equal(329, count);
        Assert.NotEmpty(queued);
        Assert.DoesNotContain(processed, p => p.Status is ProcessStatus.Failed or ProcessStatus.Retried);
        foreach (var id in queued)
        {
            var record = await world.RecordAsync(id);
            Assert.Contains(record?.Outcome, new[] { "done", "ignored", "gone" });
            Assert.False(string.IsNullOrWhiteSpace(record!.Reason));
        }
    }

    [Fact]
    public async Task Every_Example_Without_Its_Fields_Is_Ignored_With_A_Reason()
    {
        using var world = new PipelineWorld();
        foreach (var name in WantedEvents.Events)
        {
            var action = WantedEvents.ActionsOf(name).Order().FirstOrDefault() ?? "any";
            var payload = $$$"""{"action":"{{{action}}}","installation":{"id":1},"repository":{"id":10}}""";
            await world.SendAsync(name, payload, $"bare-{name.Replace('_', '-')}");
        }

        var processed = await world.DrainAsync();

        Assert.Equal(WantedEvents.Events.Count, processed.Count);
        Assert.All(processed, p => Assert.Equal(ProcessStatus.Ignored, p.Status));
        Assert.All(processed, p => Assert.NotEmpty(p.Reason));
    }

    private static bool Wanted(string name, string payload)
    {
        using var document = JsonDocument.Parse(payload);
        var action = document.RootElement.TryGetProperty("action", out var value) ? value.GetString() : null;
        return WantedEvents.Wanted(name, action);
    }
}
