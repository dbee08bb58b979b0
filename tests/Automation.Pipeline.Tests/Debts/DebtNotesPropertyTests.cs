using System.Text.Json;
using Automation.Core.Debts;
using Automation.Core.Facts;
using Automation.Core.Policies;
using Automation.Core.Practices.TechDebt;
using Automation.Pipeline.Debts;
using Automation.Pipeline.Payloads;
using FsCheck.Xunit;

namespace Automation.Pipeline.Tests.Debts;

/// <summary>Deliveries come twice, late and in any order.</summary>
public sealed class DebtNotesPropertyTests
{
    private static readonly InstallationId Installation = new(1);
    private static readonly RepositoryId Repository = new(10);
    private static readonly DateTimeOffset Begin = new(2026, 11, 1, 9, 0, 0, TimeSpan.Zero);

    [Property(MaxTest = 100)]
    public async Task Whatever_The_Order_And_However_Often_The_Register_Is_The_Same(int seed, int shuffle)
    {
        var history = History(new Random(seed));
        var random = new Random(shuffle);
        Func<DebtNotes, IDebtStore, Task>[] shuffled = [.. history, .. history.Where(_ => random.Next(3) == 0)];
        random.Shuffle(shuffled);

        Assert.Equal(await RegisterAsync(history), await RegisterAsync(shuffled));
    }

    private static async Task<string> RegisterAsync(IEnumerable<Func<DebtNotes, IDebtStore, Task>> events)
    {
        var storage = new InMemoryStorage(TimeProvider.System);
        var notes = new DebtNotes(storage.Debt, storage.Repositories);
        foreach (var note in events)
        {
            await note(notes, storage.Debt);
        }

        var traces = (await storage.Debt.ListAsync(Installation, Repository, null, default)).Items;
        var labels = await storage.Debt.GetLabelsAsync(Installation, Repository, default);
        var report = DebtReport.Of(traces, new DebtVocabulary(new DebtLabelSettings(), labels), 20, Begin.AddDays(60));
        return JsonSerializer.Serialize(report);
    }

    /// <summary>Three issues and three pull requests that live for some days, and a label that may be renamed.</summary>
    private static Func<DebtNotes, IDebtStore, Task>[] History(Random random)
    {
        var events = new List<Func<DebtNotes, IDebtStore, Task>>();
        var renamed = random.Next(40);
        for (var number = 1; number <= 3; number++)
        {
            events.AddRange(Issue(random, number, renamed));
            events.AddRange(PullRequest(random, number + 10));
        }

        var change = new LabelChange(Begin.AddHours(24 * renamed), "tech-debt", "debt");
        events.Add((_, store) => store.AddAsync(Installation, Repository, change, default));
        return [.. events];
    }

    private static IEnumerable<Func<DebtNotes, IDebtStore, Task>> Issue(Random random, int number, int renamed)
    {
        var (labelled, open) = (false, true);
        for (var hour = 1 + random.Next(24); hour < 40 * 24; hour += 12 + random.Next(200))
        {
            var label = hour > renamed * 24 ? "debt" : "tech-debt";
            var turn = LabelTurn.None;
            if (random.Next(2) == 0)
            {
                labelled = !labelled;
                turn = labelled ? new LabelTurn(label, null, false) : new LabelTurn(null, label, false);
            }
            else
            {
                open = !open;
            }

            var at = Begin.AddHours(hour);
            var state = new IssueState
            {
                Installation = Installation,
                Repository = Repository,
                Number = number,
                Title = $"Issue {number} at {hour}",
                IsOpen = open,
                CreatedAt = Begin,
                UpdatedAt = at,
                ClosedAt = open ? null : at,
                Labels = labelled ? [label] : [],
            };
            yield return (notes, _) => notes.SeeAsync(state, turn, isGone: false, default);
        }
    }

    private static IEnumerable<Func<DebtNotes, IDebtStore, Task>> PullRequest(Random random, int number)
    {
        var key = new PullRequestKey(Installation, Repository, number);
        var end = Begin.AddHours(number + random.Next(900));
        var change = random.Next(2) == 0 ? DebtChange.Added : DebtChange.Removed;
        var changes = new DebtChanges
        {
            At = end.AddHours(-1),
            Markers = [new MarkerChange(change, "src/a.cs", number, "TODO", "cache this")],
            Closes = [random.Next(1, 4)],
        };
        var state = new PullRequestState
        {
            Key = key,
            CreatedAt = Begin,
            UpdatedAt = end,
            MergedAt = random.Next(3) > 0 ? end : null,
            ClosedAt = end,
            Labels = random.Next(2) == 0 ? ["tech-debt"] : [],
        };
        yield return (notes, _) => notes.NoteAsync(key, changes, default);
        yield return (notes, _) => notes.SeeAsync(state, LabelTurn.None, default);
    }
}
