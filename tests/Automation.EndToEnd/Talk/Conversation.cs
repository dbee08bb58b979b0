using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Automation.EndToEnd.Processes;

namespace Automation.EndToEnd.Talk;

/// <summary>People on a pull request of a served repository, and what the suite says to them.</summary>
internal sealed class Conversation(HttpClient client, string data, int number)
{
    private const string Bot = "automation-sandbox[bot]";

    private readonly HashSet<string> ids = [];
    private int deliveries;

    public async Task GiveRoleAsync(string login, string role)
    {
        var answer = await client.PutAsJsonAsync(new Uri($"/_sandbox/collaborators/{login}", UriKind.Relative), new { role });
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
    }

    /// <summary>Somebody writes a comment; when this returns, the suite has done what it does about it.</summary>
    public async Task<long> SayAsync(string login, string body)
    {
        var answer = await client.PostAsJsonAsync(new Uri($"/_sandbox/pulls/{number}/comments", UriKind.Relative), new { login, body });
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        await SettleAsync();
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetInt64();
    }

    /// <summary>A webhook that no page of the sandbox sends.</summary>
    /// <param name="id">Of the delivery; one that was sent before is a redelivery.</param>
    public async Task SendAsync(string eventName, object payload, string id)
    {
        var isNew = ids.Add(id);
        var delivery = new SignedDelivery(id, eventName, Encoding.UTF8.GetBytes(JsonSerializer.Serialize(payload)));
        var answer = await client.SendAsync(delivery.ToRequest());
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        if (isNew && (await answer.Content.ReadAsStringAsync()).Contains("queued", StringComparison.Ordinal))
        {
            await SettleAsync();
        }
    }

    /// <summary>The delivery that opened the pull request.</summary>
    public async Task OpenAsync()
    {
        var opened = (await SignedDelivery.ReadAsync(client)).First(d => d.Event == "pull_request");
        await client.SendAsync(opened.ToRequest());
        await SettleAsync();
    }

    /// <summary>The suite's answers, without its comment on the whole.</summary>
    public async Task<IReadOnlyList<string>> RepliesAsync() => [.. (await OwnCommentsAsync()).Where(IsReply)];

    /// <summary>The suite's answers to one comment.</summary>
    public async Task<IReadOnlyList<string>> RepliesAsync(long commentId) =>
        [.. (await OwnCommentsAsync()).Where(body => body.StartsWith($"<!-- automation:reply={commentId} -->", StringComparison.Ordinal))];

    /// <summary>The comment on the whole.</summary>
    public async Task<string> ReportAsync() => Assert.Single(await OwnCommentsAsync(), body => !IsReply(body));

    public async Task<IReadOnlyList<string>> ReactionsAsync(long commentId)
    {
        var comments = (await PublishedAsync()).GetProperty("comments").EnumerateArray();
        var comment = Assert.Single(comments, c => c.GetProperty("id").GetInt64() == commentId);
        return [.. comment.GetProperty("reactions").EnumerateArray().Select(r => r.GetString()!)];
    }

    public async Task<JsonElement> CheckRunAsync(string name) => Assert.Single(
        (await PublishedAsync()).GetProperty("checkRuns").EnumerateArray().ToArray(), r => r.GetProperty("name").GetString() == name);

    private static bool IsReply(string body) => body.StartsWith("<!-- automation:reply=", StringComparison.Ordinal);

    private async Task<IReadOnlyList<string>> OwnCommentsAsync() =>
    [
        .. (await PublishedAsync()).GetProperty("comments").EnumerateArray()
            .Where(c => c.GetProperty("author").GetString() == Bot)
            .Select(c => c.GetProperty("body").GetString()!),
    ];

    private async Task<JsonElement> PublishedAsync()
    {
        var json = await client.GetStringAsync(new Uri("/_sandbox/published", UriKind.Relative));
        return JsonDocument.Parse(json).RootElement.GetProperty("pullRequests").EnumerateArray()
            .Single(p => p.GetProperty("number").GetInt32() == number);
    }

    private Task<int> SettleAsync()
    {
        var expected = ++deliveries;
        return Waiting.UntilAsync(() => Store.SettledAsync(data), settled => settled == expected);
    }
}
