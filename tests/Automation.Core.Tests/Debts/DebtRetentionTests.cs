using Automation.Core.Debts;
using Automation.Core.Practices.TechDebt;
using FsCheck.Xunit;
using static Automation.Core.Tests.Debts.Seen;

namespace Automation.Core.Tests.Debts;

public sealed class DebtRetentionTests
{
    [Fact]
    public void What_Is_Open_Stays_However_Old_With_All_That_Its_Age_Is_Computed_From()
    {
        DebtTrace[] traces =
        [
            Issue(Added(2)),
            Merged(7, 3, Marker(DebtChange.Added), Marker(DebtChange.Added, text: "paid")),
            Merged(8, 5, Marker(DebtChange.Moved, "src/b.cs"), Marker(DebtChange.Removed, text: "paid")),
        ];

        var trimmed = DebtRetention.Trim(traces, Day(20));

        Assert.Equal([7, 8], trimmed.Select(t => t.Trace.Number));
        Assert.All(trimmed, t => Assert.Equal("cache this", Assert.Single(t.Left!.Changes!.Markers).Text));
    }

    [Fact]
    public void What_Was_Paid_Or_Came_To_Nothing_Before_The_Limit_Goes()
    {
        DebtTrace[] traces =
        [
            Issue(Added(2), Closed(4, Label)),
            Of(DebtItemKind.PullRequest, 5, [Closed(4)]),
            Merged(7, 3, Marker(DebtChange.Added)),
            Merged(8, 5, Marker(DebtChange.Removed)),
            Merged(9, 6, Marker(DebtChange.Removed, text: "never seen to come")),
        ];

        Assert.Equal([3, 5, 7, 8, 9], DebtRetention.Trim(traces, Day(20)).Where(t => t.Left is null).Select(t => t.Trace.Number));
        Assert.Equal([3, 5], DebtRetention.Trim(traces, Day(5)).Select(t => t.Trace.Number));
    }

    [Property(MaxTest = 200)]
    public void The_Register_Is_The_Same_But_For_What_Was_Paid_Before(int seed, byte day)
    {
        var traces = Random(seed);
        var limit = Day(1 + (day % 40));
        var left = DebtRetention.Trim(traces, limit).ToDictionary(t => t.Trace.Number, t => t.Left);
        DebtTrace[] after = [.. traces.Select(t => left.GetValueOrDefault(t.Number, t)).OfType<DebtTrace>()];

        Assert.Equal(Lines(traces, limit), Lines(after, limit));
        Assert.Empty(DebtRetention.Trim(after, limit));
    }

    private static IEnumerable<string> Lines(IReadOnlyCollection<DebtTrace> traces, DateTimeOffset limit) =>
        DebtRegister.Of(traces, new DebtVocabulary(Settings, LabelHistory.None)).Items
            .Where(i => i.PaidAt is null || i.PaidAt >= limit)
            .Select(i => $"{i.Path} {i.Title} {i.Since:O} {i.PaidAt:O} {i.BroughtBy} {i.PaidBy}");

    private static DebtTrace[] Random(int seed)
    {
        var random = new Random(seed);
        DebtChange[] changes = [DebtChange.Added, DebtChange.Added, DebtChange.Moved, DebtChange.Removed];
        return
        [
            .. Enumerable.Range(1, 12).Select(n => Merged(
                n,
                random.Next(1, 40),
                [.. Enumerable.Range(0, random.Next(4)).Select(_ => Marker(
                    changes[random.Next(changes.Length)], $"src/{(char)('a' + random.Next(2))}.cs", $"text {random.Next(2)}"))])),
        ];
    }
}
