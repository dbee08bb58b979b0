using System.Text.Json;
using System.Text.RegularExpressions;
using Automation.EndToEnd.Processes;
using Automation.Testing.Git;

namespace Automation.EndToEnd.Talk;

/// <summary>Commands in comments, from the webhook to the answer on the pull request.</summary>
[Collection(CliCollection.Name)]
public sealed class CommandTests(PublishedCli cli) : IAsyncLifetime
{
    private const string Waive = "/automation waive size because the parser is generated";

    private ServedRepository served = null!;
    private Conversation talk = null!;

    public async Task InitializeAsync()
    {
        served = await ServedRepository.StartAsync(cli, Repository());
        talk = new Conversation(served.Client, served.Data, number: 1);
        await talk.OpenAsync();
        foreach (var role in (string[])["read", "triage", "write", "maintain", "admin"])
        {
            await talk.GiveRoleAsync($"{role}r", role);
        }

        await talk.GiveRoleAsync("ada-lovelace", "admin");
    }

    public Task DisposeAsync() => served.DisposeAsync().AsTask();

    [Fact]
    public async Task A_Waiver_Shows_Everywhere_And_Leaves_When_It_Is_Taken_Back()
    {
        Assert.Equal("failure", (await talk.CheckRunAsync("automation/review")).GetProperty("conclusion").GetString());

        var given = await talk.SayAsync("maintainr", $"{Waive} until 2999-12-31");

        Assert.Equal(["+1"], await talk.ReactionsAsync(given));
        var waived = await talk.CheckRunAsync("automation/review");
        Assert.Equal("success", waived.GetProperty("conclusion").GetString());
        Assert.Contains("the parser is generated", waived.GetProperty("summary").GetString(), StringComparison.Ordinal);
        var report = await talk.ReportAsync();
        Assert.Contains(
            "`review/size` (1 finding), by `maintainr` until 2999-12-31: the parser is generated", report, StringComparison.Ordinal);
        Assert.Equal(["in-force"], await StatesAsync());

        var taken = await talk.SayAsync("adminr", "/automation unwaive review/size");

        Assert.Equal(["+1"], await talk.ReactionsAsync(taken));
        Assert.Equal("failure", (await talk.CheckRunAsync("automation/review")).GetProperty("conclusion").GetString());
        Assert.DoesNotContain("the parser is generated", await talk.ReportAsync(), StringComparison.Ordinal);
        Assert.Equal(["taken-back"], await StatesAsync());
        Assert.Empty(await talk.RepliesAsync());
        var audit = await Store.RowsAsync(served.Data, "SELECT json ->> '$.value.action' FROM entity WHERE tbl = 'Audit'");
        Assert.Equal(["waiver.give", "waiver.take-back"], audit.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Who_May_Not_Waive_Is_Told_Why()
    {
        (string Login, string Why)[] refused =
        [
            ("ada-lovelace", "opened this pull request"),
            ("writer", "and here the role is write"),
            ("triager", "and here the role is triage"),
        ];
        foreach (var (login, why) in refused)
        {
            var said = await talk.SayAsync(login, Waive);

            Assert.Equal(["-1"], await talk.ReactionsAsync(said));
            Assert.Contains(why, Assert.Single(await talk.RepliesAsync(said)), StringComparison.Ordinal);
        }

        Assert.Empty(await StatesAsync());
    }

    [Fact]
    public async Task Some_Are_Not_Answered_At_All()
    {
        (string Login, string Body)[] passedOver =
        [
            ("readr", Waive),
            ("readr", "/automation help"),
            ("triager", "/automation recheck"),
            ("renovate[bot]", "/automation help"),
            ("maintainr", "> /automation help"),
            ("maintainr", "```\n/automation help\n```"),
            ("maintainr", "Try /automation help"),
        ];
        foreach (var (login, body) in passedOver)
        {
            var said = await talk.SayAsync(login, body);

            Assert.Equal((body, 0, 0), (body, (await talk.ReactionsAsync(said)).Count, (await talk.RepliesAsync(said)).Count));
        }
    }

    [Fact]
    public async Task Each_Command_Has_Its_Answer()
    {
        (string Body, string Reaction, string? Reply)[] answers =
        [
            ("/AUTOMATION Help\r\n", "+1", "| `waive RULE because REASON [until DATE]` |"),
            ("/automation explain size", "+1", "**`review/size`** (Review practice)"),
            ("/automation explain REVIEW/Size", "+1", "it found:"),
            ("/automation explain review/sise", "confused", "Did you mean 'review/size'?"),
            ("/automation expain review/size", "confused", "Did you mean 'explain'?"),
            ("/automation adr Use queues", "+1", "-use-queues.md`"),
            ("/automation adr", "confused", "It lacks a title"),
            ("/automation waive size", "confused", "It lacks a reason"),
            ("/automation waive size because x1 until 2020-01-31", "-1", "Its last day was 2020-01-31 (UTC)."),
            ("/automation waive size because x1 until 2026-02-30", "confused", "'2026-02-30' is not a date like"),
            ("/automation unwaive size", "-1", "There is no waiver of review/size here to take back."),
            ("/automation recheck the whole thing", "+1", null),
        ];
        foreach (var (body, reaction, reply) in answers)
        {
            var said = await talk.SayAsync("maintainr", body);

            var replies = await talk.RepliesAsync(said);
            Assert.Equal((body, reaction), (body, string.Join(' ', await talk.ReactionsAsync(said))));
            Assert.Equal((body, reply is null ? 0 : 1), (body, replies.Count));
            Assert.All(replies, r => Assert.Contains(reply!, r, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Several_Commands_Of_A_Long_Comment_Have_One_Reply_However_Often_They_Are_Delivered()
    {
        var body = $"/automation help\n{new string('x', 60_000)}\n\n/automation explain size\n/automation explain description\n/automation help";
        var said = await talk.SayAsync("maintainr", body);
        foreach (var id in (string[])["again-1", "again-1", "again-2"])
        {
            await talk.SendAsync("issue_comment", Comment(said, "created", body), id);
        }

        Assert.Single(await talk.RepliesAsync());
        Assert.Equal(["+1"], await talk.ReactionsAsync(said));
    }

    [Fact]
    public async Task The_Button_Is_For_Those_Who_May_Write()
    {
        await talk.SendAsync("check_run", Button("readr"), "pressed-1");
        await talk.SendAsync("check_run", Button("writer"), "pressed-2");

        var outcomes = (await Store.DeliveriesAsync(served.Data)).Select(r => JsonDocument.Parse(r).RootElement)
            .Where(d => d.GetProperty("event").GetString() == "check_run")
            .OrderBy(d => d.GetProperty("receivedAt").GetDateTimeOffset())
            .Select(d => $"{d.GetProperty("outcome").GetString()}: {d.GetProperty("reason").GetString()}");
        Assert.Collection(
            outcomes,
            o => Assert.Matches("^ignored: .*whoever pressed the button may not write here$", o),
            o => Assert.Matches("^done: .*asked for the evaluation of 1 pull request$", o));
    }

    [Fact]
    public async Task Edited_Comments_Issues_And_Closed_Pull_Requests_Trigger_Nothing()
    {
        await talk.SendAsync("issue_comment", Comment(900, "edited", Waive), "edited");
        await talk.SendAsync("issue_comment", Comment(901, "created", Waive, isPullRequest: false), "on-issue");
        await talk.SendAsync("issue_comment", Comment(902, "created", Waive, state: "closed"), "closed");

        Assert.Contains("is refused: The pull request is closed.", Assert.Single(await talk.RepliesAsync()), StringComparison.Ordinal);
        Assert.Empty(await StatesAsync());
    }

    [Fact]
    public async Task What_Hostile_People_Write_Stands_Still_In_Check_Comment_And_Reply()
    {
        const string hostile = "@octo-org/all <img src=x> | x | fixes #1 <!-- automation:summary --> [a](http://evil.example)";

        await talk.SayAsync("maintainr", $"/automation waive size because {hostile}\n/automation adr {hostile}\n/automation {hostile}");

        var check = await talk.CheckRunAsync("automation/review");
        var reply = Assert.Single(await talk.RepliesAsync());
        string?[] shown = [await talk.ReportAsync(), check.GetProperty("summary").GetString(), check.GetProperty("text").GetString(), reply];
        string[] texts = [.. shown.Select(t => WithoutCode(t!))];
        Assert.Contains("is not understood", reply, StringComparison.Ordinal);
        Assert.Contains("The draft of a decision record.", reply, StringComparison.Ordinal);
        Assert.All(texts, t => Assert.DoesNotContain("@octo-org", t, StringComparison.Ordinal));
        Assert.All(texts, t => Assert.DoesNotContain("fixes #1", t, StringComparison.Ordinal));
        Assert.All(texts, t => Assert.DoesNotContain("[a](http", t, StringComparison.Ordinal));
        Assert.All(texts, t => Assert.DoesNotContain("<!-- automation:summary", t[t.IndexOf('\n', StringComparison.Ordinal)..], StringComparison.Ordinal));
        Assert.Equal(["in-force"], await StatesAsync());
    }

    /// <summary>Nothing in code notifies or links anybody.</summary>
    private static string WithoutCode(string markdown) => Regex.Replace(markdown, "`[^`]*`", "");

    private static GitRepositoryBuilder Repository()
    {
        var repository = new GitRepositoryBuilder();
        repository.Write(
            ".github/automation.yml",
            "version: 1\npractices:\n  review:\n    mode: enforce\n    size: { max: 1 }\n    rules: { size: error, approvals: off }\n");
        repository.Commit("chore: begin");
        repository.NextDay().Branch("change").Write("src/a.cs", "class A;\nclass B;\n").Commit("feat: add two classes");
        repository.Checkout("main");
        repository.Merge("Merge pull request #1 from ada/change\n\nfeat: add two classes", "change");
        return repository;
    }

    private static object Button(string login) => new
    {
        action = "requested_action",
        requested_action = new { identifier = "recheck" },
        check_run = new
        {
            head_sha = new string('1', 40),
            external_id = $"automation/review/{new string('1', 40)}",
            pull_requests = new[] { new { number = 1 } },
        },
        repository = new { id = 1, full_name = "sandbox/greeter", owner = new { login = "sandbox" } },
        installation = new { id = 1 },
        sender = new { login, type = "User" },
    };

    private static object Comment(long id, string action, string body, bool isPullRequest = true, string state = "open") => new
    {
        action,
        issue = new
        {
            number = 1,
            state,
            user = new { login = "ada-lovelace", type = "User" },
            pull_request = isPullRequest ? new { url = "https://api.github.com/repos/sandbox/greeter/pulls/1" } : null,
        },
        comment = new { id, body, created_at = DateTimeOffset.UnixEpoch.AddYears(56), user = new { login = "maintainr", type = "User" } },
        repository = new { id = 1, full_name = "sandbox/greeter", owner = new { login = "sandbox" } },
        installation = new { id = 1 },
        sender = new { login = "maintainr", type = "User" },
    };

    private async Task<IReadOnlyList<string>> StatesAsync()
    {
        var listed = await cli.RunAsync("waivers", "list", "--all", "--data", served.Data, "--format", "json");
        Assert.Equal("", listed.Error);
        return
        [
            .. listed.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(l => JsonDocument.Parse(l).RootElement.GetProperty("state").GetString()!),
        ];
    }
}
