using System.Globalization;
using Automation.Core.Digests.Content;

namespace Automation.Testing.Digests;

/// <summary>Figures by name as text, so that two computations of a digest can be laid side by side.</summary>
public sealed class FigureTable
{
    private readonly SortedDictionary<string, string> figures = new(StringComparer.Ordinal);

    /// <summary>All figures, one <c>name = value</c> each, by name.</summary>
    public IReadOnlyList<string> Lines => [.. figures.Select(f => $"{f.Key} = {f.Value}")];

    /// <summary>Every figure and item of a digest.</summary>
    public static FigureTable Of(Digest digest)
    {
        var table = new FigureTable();
        table.AddPractices(digest.Practices);
        table.AddFlow(digest.Flow);
        table.AddDebt(digest.Debt);
        table.AddAttention(digest.Attention);
        table.Add("decisions", string.Join("; ", digest.Decisions.Select(Text)));
        table.Add("decisions waived", digest.DecisionsWaived);
        table.Add("waivers in force", digest.Waivers.InForce);
        table.Add("waivers ended", digest.Waivers.Ended);
        return table;
    }

    internal void Add(string name, int value) => Add(name, value.ToString(CultureInfo.InvariantCulture));

    internal void Add(string name, string value) => figures.Add(name, value);

    internal void AddShare(string name, int part, int whole) =>
        Add(name, string.Create(CultureInfo.InvariantCulture, $"{part} of {whole}"));

    internal void AddDuration(string name, int n, TimeSpan? median, TimeSpan? percentile90) =>
        Add(name, string.Create(CultureInfo.InvariantCulture, $"n {n}, median {median}, p90 {percentile90}"));

    private static string Text(WorkItem item) =>
        string.Create(CultureInfo.InvariantCulture, $"{item.Repository}#{item.Number} {item.Age}");

    private static string Text(DecisionItem item) =>
        string.Create(CultureInfo.InvariantCulture, $"{item.Repository} {item.Number} {item.Age}");

    private void AddPractices(IReadOnlyList<PracticePart> practices)
    {
        foreach (var practice in practices)
        {
            AddShare($"practice {practice.Id}", practice.Kept.Part, practice.Kept.Whole);
            Add($"practice {practice.Id} change", practice.Change?.ToString(CultureInfo.InvariantCulture) ?? "none");
            AddLine($"practice {practice.Id}", practice.Line, (name, share) => AddShare(name, share.Part, share.Whole));
        }
    }

    private void AddFlow(FlowPart flow)
    {
        AddDuration("first review", flow.FirstReview.N, flow.FirstReview.Median, flow.FirstReview.Percentile90);
        AddDuration("approval", flow.Approval.N, flow.Approval.Median, flow.Approval.Percentile90);
        AddDuration("merge", flow.Merge.N, flow.Merge.Median, flow.Merge.Percentile90);
        AddLine("first review", flow.FirstReviewLine, (name, figure) => AddDuration(name, figure.N, figure.Median, figure.Percentile90));
        Add("opened", flow.Opened);
        Add("merged", flow.Merged);
        Add("closed", flow.Closed);
        Add("merged without review", flow.MergedWithoutReview);
        Add("commits", flow.Commits);
        Add("direct commits", flow.DirectCommits);
    }

    private void AddDebt(DebtPart debt)
    {
        Add("debt opened", debt.Opened);
        Add("debt paid", debt.Paid);
        Add("debt open", debt.Open);
        Add("debt oldest", debt.Oldest is null ? "none" : Text(debt.Oldest));
        Add("markers added", debt.MarkersAdded);
        Add("markers removed", debt.MarkersRemoved);
        AddShare("paying work", debt.PayingWork.Part, debt.PayingWork.Whole);
        AddLine("debt", debt.Line, (name, week) => AddShare(name, week.Opened, week.Paid));
        if (debt.Matrix is not { } matrix)
        {
            return;
        }

        Add("matrix unsorted", matrix.Unsorted);
        foreach (var (row, impact) in matrix.Impact.Index())
        {
            foreach (var (column, effort) in matrix.Effort.Index().Where(e => matrix.Cells[row][e.Index] > 0))
            {
                Add($"matrix {impact} and {effort}", matrix.Cells[row][column]);
            }
        }
    }

    private void AddAttention(AttentionPart attention)
    {
        AddList("waiting for review", attention.WaitingForReview, Text);
        AddList("decisions due", attention.DecisionsDue, Text);
        AddList("proposed for long", attention.ProposedForLong, Text);
        AddList("overdue debt", attention.OverdueDebt, Text);
        Add("failed deliveries", attention.FailedDeliveries);
    }

    private void AddList<T>(string name, ItemList<T> list, Func<T, string> text)
    {
        Add($"{name} total", list.Total);
        Add(name, string.Join("; ", list.Items.Select(text)));
    }

    private void AddLine<T>(string name, IReadOnlyList<T> line, Action<string, T> add)
    {
        foreach (var (index, value) in line.Index())
        {
            add(string.Create(CultureInfo.InvariantCulture, $"{name}, week {index - line.Count + 1}"), value);
        }
    }
}
