using System.Globalization;
using System.Text;
using Automation.Testing;

namespace Automation.Architecture;

/// <summary>Log events are a contract: alerts and queries name their ids.</summary>
public sealed class LogEventTests
{
    private const string Page = "docs/telemetry.md";
    private const string Begin = "<!-- log events: written by LogEventTests -->";
    private const string End = "<!-- end of log events -->";

    /// <summary>Names of values that could be what a stranger wrote, or what nobody may read.</summary>
    private static readonly string[] Forbidden =
        ["Body", "Payload", "Title", "Comment", "Text", "Json", "Token", "Secret", "Signature", "Key", "Address", "Mail", "Password"];

    /// <summary>Whose the ids below 300 are; those above are given out one by one.</summary>
    private static readonly (int First, int Last, string Area)[] Ranges =
    [
        (1, 4, "Pipeline"), (5, 9, "Hosting"), (10, 69, "Pipeline"), (70, 79, "Email"), (80, 89, "Storage"), (90, 99, "Sandbox"),
        (100, 119, "Hosting"), (120, 139, "GitHub"), (140, 159, "Cli"),
    ];

    [Fact]
    public void Every_Event_Has_An_Id_Of_Its_Own()
    {
        var shared = LogEvent.All.GroupBy(e => e.Id).Where(g => g.Count() > 1)
            .Select(g => $"{g.Key}: {string.Join(", ", g.Select(e => e.Where))}");

        Assert.NotEmpty(LogEvent.All);
        Assert.Empty(shared);
    }

    [Fact]
    public void Ids_Tell_The_Project()
    {
        var strays = LogEvent.All
            .Where(e => e.Id < 300 && !Ranges.Any(r => e.Id >= r.First && e.Id <= r.Last && e.Area == r.Area))
            .Select(e => $"{e.Id} of {e.Where}");

        Assert.Empty(strays);
    }

    [Fact]
    public void Messages_Take_No_Raw_Text()
    {
        var raw = LogEvent.All.Where(e => e.Placeholders.Any(Forbidden.Contains)).Select(e => $"{e.Where}: {e.Message}");

        Assert.Empty(raw);
    }

    [Fact]
    public void Every_Event_Is_Listed_In_The_Documentation()
    {
        var path = RepositoryRoot.Combine(Page);
        var text = File.ReadAllText(path);
        var (from, to) = (text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, text.IndexOf(End, StringComparison.Ordinal));
        var table = Table();
        if (Environment.GetEnvironmentVariable("AUTOMATION_ACCEPT") == "1")
        {
            File.WriteAllText(path, string.Concat(text.AsSpan(0, from), table, text.AsSpan(to)));
            return;
        }

        Assert.True(
            text[from..to] == table, $"The table of log events in {Page} is out of date: run this test with AUTOMATION_ACCEPT=1.");
    }

    private static string Table()
    {
        var text = new StringBuilder("\n| id | level | event | message | where |\n|---|---|---|---|---|\n");
        foreach (var e in LogEvent.All)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {e.Id} | {e.Level} | `{e.Name}` | {e.Message} | `{e.Area}`, `{e.Class}` |\n");
        }

        return text.ToString();
    }
}
