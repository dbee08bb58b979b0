using Automation.Core.Facts;
using Automation.Core.Ports;

namespace Automation.Core.Digests.Weeks;

/// <summary>The pull requests of a week while it is computed: those that are open, and those that ended in it.</summary>
internal sealed class PullRequestBook(IReadOnlyList<PullRequestEntry> carried, string debtLabel)
{
    private readonly Dictionary<int, PullRequestEntry> open = carried.ToDictionary(e => e.Number);
    private readonly Dictionary<int, PullRequestEntry> finished = [];
    private readonly HashSet<int> opened = [];

    /// <summary>By number.</summary>
    public IReadOnlyList<PullRequestEntry> Open => [.. open.Values.OrderBy(e => e.Number)];

    /// <summary>By number.</summary>
    public IReadOnlyList<PullRequestEntry> Finished => [.. finished.Values.OrderBy(e => e.Number)];

    public int Opened => opened.Count;

    /// <summary>An open one, or one that ended in the week; null for any other.</summary>
    public PullRequestEntry? Find(int number) => open.GetValueOrDefault(number) ?? finished.GetValueOrDefault(number);

    public bool IsFinished(int number) => finished.ContainsKey(number);

    public void CountOpened(int number) => opened.Add(number);

    /// <summary>Writes an entry where it stands: a new one among the open ones.</summary>
    public void Keep(PullRequestEntry entry) => (IsFinished(entry.Number) ? finished : open)[entry.Number] = entry;

    public void Finish(PullRequestEntry entry)
    {
        open.Remove(entry.Number);
        finished[entry.Number] = entry;
    }

    public void Reopen(PullRequestEntry entry)
    {
        finished.Remove(entry.Number);
        open[entry.Number] = entry;
    }

    /// <summary>An entry for a pull request whose opening is not known, from what another of its facts says.</summary>
    public PullRequestEntry Introduce(int number, Fact fact) =>
        Describe(new PullRequestEntry { Number = number, OpenedAt = fact.Time(FactData.Created) ?? fact.At }, fact);

    /// <summary>Takes over what a fact of the pull request says of it.</summary>
    public PullRequestEntry Describe(PullRequestEntry entry, Fact fact) => entry with
    {
        Title = fact.Text(FactData.Title) ?? entry.Title,
        Author = fact.Text(FactData.Author) ?? entry.Author,
        IsBot = fact.Flag(fact.Kind == FactKinds.ReviewSubmitted ? FactData.AuthorBot : FactData.Bot) ?? entry.IsBot,
        Additions = fact.Count(FactData.Additions) ?? entry.Additions,
        Deletions = fact.Count(FactData.Deletions) ?? entry.Deletions,
        IsDebt = fact.HasLabel(debtLabel) ?? entry.IsDebt,
    };
}
