using Automation.Core.Debts;
using Automation.Core.Identity;
using Automation.Core.Policies;
using Automation.Core.Practices.TechDebt;

namespace Automation.Core.Tests.Debts;

/// <summary>What was seen of issues and pull requests, by day of one month.</summary>
internal static class Seen
{
    public const string Label = "tech-debt";

    public static DebtLabelSettings Settings { get; } = new();

    public static DateTimeOffset Day(int day) => new DateTimeOffset(2026, 11, 1, 9, 0, 0, TimeSpan.Zero).AddDays(day - 1);

    public static DebtSighting At(int day, params string[] labels) =>
        new() { At = Day(day), Title = "Old parser", Labels = labels };

    public static DebtSighting Added(int day, string label = Label) => At(day, label) with { Added = [label] };

    public static DebtSighting Removed(int day, string label = Label) => At(day) with { Removed = [label] };

    public static DebtSighting Closed(int day, params string[] labels) => At(day, labels) with { IsOpen = false, EndedAt = Day(day) };

    public static DebtTrace Issue(params DebtSighting[] sightings) => Of(DebtItemKind.Issue, 3, sightings);

    public static DebtTrace Merged(int number, int day, params MarkerChange[] markers) => Of(DebtItemKind.PullRequest, number, []) with
    {
        MergedAt = Day(day),
        Changes = new DebtChanges { At = Day(day), Markers = markers },
    };

    public static MarkerChange Marker(DebtChange change, string path = "src/a.cs", string text = "cache this") =>
        new(change, path, 7, "TODO", text);

    public static DebtTrace Of(DebtItemKind kind, int number, IEnumerable<DebtSighting> sightings)
    {
        var trace = new DebtTrace
        {
            Installation = new InstallationId(1),
            Repository = new RepositoryId(10),
            Kind = kind,
            Number = number,
            CreatedAt = Day(1),
        };
        return sightings.Aggregate(trace, static (all, one) => all.And(all with { Sightings = [one] }));
    }

    public static IReadOnlyList<DebtItem> Register(LabelHistory history, params DebtTrace[] traces) =>
        DebtRegister.Of(traces, new DebtVocabulary(Settings, history)).Items;

    public static IReadOnlyList<DebtItem> Register(params DebtTrace[] traces) => Register(LabelHistory.None, traces);
}
