using System.Text.Json;
using Automation.EndToEnd.Processes;
using Automation.Testing.Servers;
using Microsoft.Data.Sqlite;
using MimeKit;

namespace Automation.EndToEnd.Digests;

[Collection(CliCollection.Name)]
public sealed class SendTests(PublishedCli cli) : IDisposable
{
    private static readonly string[] Payments = ["send", "--team", "payments", "--week", DigestStore.Week];

    private readonly DigestStore store = new(cli);

    [Fact]
    public async Task A_Digest_Is_Sent_Once_And_Again_Only_When_Forced()
    {
        await store.ReplayAsync();

        var first = await store.SucceedAsync(DigestStore.Team(), Payments);
        var second = await store.RunAsync(DigestStore.Team(), Payments);
        var files = Directory.GetFiles(store.Outbox, "*.eml");
        var forced = await store.SucceedAsync(DigestStore.Team(), [.. Payments, "--force"]);

        Assert.Equal((1, 0, 0, 0), Counts(first));
        Assert.Equal("lead@example.com", first.GetProperty("runs")[0].GetProperty("address").GetString());
        Assert.Equal(first.GetRawText(), second.Output.TrimEnd());
        Assert.Contains("Sent before, and not again now: 1 of 1.", second.Error, StringComparison.Ordinal);
        var mail = await MimeMessage.LoadAsync(Assert.Single(files));
        Assert.Equal("lead@example.com", mail.To.Mailboxes.Single().Address);
        Assert.Equal((1, 0, 0, 0), Counts(forced));
        Assert.Equal(2, Directory.GetFiles(store.Outbox, "*.eml").Length);
    }

    [Fact]
    public async Task One_Lead_Can_Be_Sent_It_Without_The_Others()
    {
        await store.ReplayAsync();
        var team = DigestStore.Team();
        team["Digest__Teams__payments__Leads__1"] = "second@example.com";

        var one = await store.SucceedAsync(team, [.. Payments, "--lead", "Second@example.com"]);
        var nobody = await store.RunAsync(team, [.. Payments, "--lead", "third@example.com"]);

        Assert.Equal((1, 0, 0, 0), Counts(one));
        var mail = await MimeMessage.LoadAsync(Assert.Single(Directory.GetFiles(store.Outbox, "*.eml")));
        Assert.Equal("second@example.com", mail.To.Mailboxes.Single().Address);
        Assert.Equal(2, nobody.ExitCode);
        Assert.Contains("there are: lead@example.com, second@example.com", nobody.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Test_Is_Noted_Nowhere()
    {
        await store.ReplayAsync();

        var test = await store.SucceedAsync(DigestStore.Team(), [.. Payments, "--to", "me@example.com"]);

        Assert.Equal((1, 0, 0, 0), Counts(test));
        var mail = await MimeMessage.LoadAsync(Assert.Single(Directory.GetFiles(store.Outbox, "*.eml")));
        Assert.Equal("me@example.com", mail.To.Mailboxes.Single().Address);
        Assert.Empty(await Store.RowsAsync(store.Data, "SELECT 1 FROM entity WHERE tbl IN ('DigestRuns', 'Suppressions')"));
    }

    /// <summary>The server takes the mail and never answers: the process is killed between handing over and noting.</summary>
    [Fact]
    public async Task What_A_Killed_Process_Left_Is_Unknown_And_Sent_Again_Only_When_Forced()
    {
        await store.ReplayAsync();
        await using var server = await SmtpCatcher.StartAsync();
        var environment = Smtp(server);
        using (var killed = cli.Start(["digest", .. Payments, "--data", store.Data], environment))
        {
            await server.NextAsync();
            killed.Kill(entireProcessTree: true);
            await killed.WaitForExitAsync();
        }

        var early = await store.RunAsync(environment, Payments);
        await PassTenMinutesAsync();
        var late = await store.RunAsync(environment, Payments);
        var again = await store.RunAsync(environment, Payments);
        var forced = await store.RunAsync(environment, [.. Payments, "--force"]);

        Assert.Equal((0, "sending"), (early.ExitCode, State(early)));
        Assert.Equal((3, "unknown"), (late.ExitCode, State(late)));
        Assert.Equal((3, "unknown"), (again.ExitCode, State(again)));
        Assert.Equal((3, "unknown"), (forced.ExitCode, State(forced)));
        await store.SucceedAsync(environment, [.. Payments, "--to", "last@example.com"]);
        Assert.Equal("slow@example.com", Assert.Single((await server.NextAsync()).To));
        Assert.Equal("last@example.com", Assert.Single((await server.NextAsync()).To));
    }

    [Fact]
    public async Task A_Recipient_Who_Is_Refused_Does_Not_Stop_The_Others()
    {
        await store.ReplayAsync();
        await using var server = await SmtpCatcher.StartAsync();
        var environment = Smtp(server);
        environment["Digest__Teams__payments__Leads__0"] = "reject@example.com";
        environment["Digest__Teams__payments__Leads__1"] = "lead@example.com";

        var run = await store.RunAsync(environment, Payments);

        Assert.Equal(3, run.ExitCode);
        Assert.Equal((1, 0, 1, 0), Counts(JsonDocument.Parse(run.Output).RootElement));
        Assert.Equal("lead@example.com", Assert.Single((await server.NextAsync()).To));
    }

    [Fact]
    public async Task A_Week_That_Is_Not_Over_Is_Not_Sent()
    {
        var run = await store.RunAsync(DigestStore.Team(), "send", "--team", "payments", "--week", "2126-W01");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("is not over", run.Error, StringComparison.Ordinal);
    }

    public void Dispose() => store.Dispose();

    private static Dictionary<string, string?> Smtp(SmtpCatcher server) => new(DigestStore.Team("slow@example.com"))
    {
        ["Email__Smtp__Host"] = "127.0.0.1",
        ["Email__Smtp__Port"] = $"{server.Port}",
        ["Email__Smtp__Security"] = "None",
        ["Email__Smtp__Timeout"] = "00:00:05",
        ["Email__From"] = "Digest <digest@example.com>",
    };

    private static (int Sent, int Skipped, int Failed, int Unknown) Counts(JsonElement document) => (
        document.GetProperty("sent").GetInt32(),
        document.GetProperty("skipped").GetInt32(),
        document.GetProperty("failed").GetInt32(),
        document.GetProperty("unknown").GetInt32());

    private static string State(ProcessRun run) =>
        JsonDocument.Parse(run.Output).RootElement.GetProperty("runs")[0].GetProperty("state").GetString()!;

    /// <summary>Ages the row in place of waiting.</summary>
    private async Task PassTenMinutesAsync()
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(store.Data, "automation.db")};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "UPDATE entity SET json = json_set(json, '$.value.at', '2026-01-01T00:00:00+00:00') WHERE tbl = 'DigestRuns'";
        Assert.Equal(1, await command.ExecuteNonQueryAsync());
    }
}
