using System.Net.Http.Json;
using System.Text.Json;
using Automation.EndToEnd.Processes;

namespace Automation.EndToEnd;

[Collection(CliCollection.Name)]
public sealed class LabelTests(PublishedCli cli) : IAsyncLifetime
{
    private const string Bot = "automation-sandbox[bot]";
    private const string Person = "octocat";

    private const string Policy =
        "version: 1\nlabels: { size: true, type: true, tech-debt: true, names: { type/feat: enhancement } }\n"
        + "exempt: { labels: [size/XS] }\n";

    private ServedRepository served = null!;

    public async Task InitializeAsync() => served = await ServedRepository.StartAsync(cli, 2, Policy);

    public Task DisposeAsync() => served.DisposeAsync().AsTask();

    [Fact]
    public async Task Labels_Stand_Beside_Those_Of_People_Who_Have_The_Last_Word()
    {
        foreach (var (delivery, n) in (await SignedDelivery.ReadAsync(served.Client)).Where(IsOpening).Select(static (d, n) => (d, n)))
        {
            await served.Client.SendAsync(delivery.ToRequest());
            await SettledAsync(n + 1);
        }

        Assert.Equal([("enhancement", Bot), ("size/XS", Bot)], await LabelsAsync(1));
        Assert.Equal([("adds-debt", Bot), ("enhancement", Bot), ("size/XS", Bot)], await LabelsAsync(2));

        await LabelAsync(new { login = Person, remove = "adds-debt" });
        await SettledAsync(3);
        await LabelAsync(new { login = Person, add = "keep" });
        await SettledAsync(4);

        Assert.Equal([("enhancement", Bot), ("keep", Person), ("size/XS", Bot)], await LabelsAsync(2));
    }

    private static bool IsOpening(SignedDelivery delivery) => delivery.Event == "pull_request"
        && JsonDocument.Parse(delivery.Body).RootElement.GetProperty("action").GetString() == "opened";

    private async Task LabelAsync(object label)
    {
        using var answer = await served.Client.PostAsJsonAsync(new Uri("/_sandbox/pulls/2/labels", UriKind.Relative), label);
        answer.EnsureSuccessStatusCode();
    }

    private Task<int> SettledAsync(int deliveries) =>
        Waiting.UntilAsync(() => Store.SettledAsync(served.Data), settled => settled == deliveries);

    private async Task<(string Name, string Author)[]> LabelsAsync(int number)
    {
        var json = await served.Client.GetStringAsync(new Uri("/_sandbox/published", UriKind.Relative));
        var pullRequest = JsonDocument.Parse(json).RootElement.GetProperty("pullRequests").EnumerateArray()
            .Single(p => p.GetProperty("number").GetInt32() == number);
        return
        [
            .. pullRequest.GetProperty("labels").EnumerateArray()
                .Select(static l => (l.GetProperty("name").GetString()!, l.GetProperty("author").GetString()!))
                .Order(),
        ];
    }
}
