using Automation.Core.Calendars;
using Automation.Core.Digests.Content;
using Automation.Core.Practices;
using Automation.Email.Charts;

namespace Automation.Email.Rendering.Pages;

/// <summary>Debt made and paid, against what the team wants to pay.</summary>
internal static class DebtSection
{
    public static PageSection Build(DebtPart debt, IsoWeek week) => new("Tech debt", [.. Blocks(debt, week)]);

    private static IEnumerable<Block> Blocks(DebtPart debt, IsoWeek week)
    {
        yield return debt.Opened + debt.Paid + debt.Open == 0
            ? new Block.Paragraph("No debt item is open, and none came or went.")
            : new Block.Figures(
            [
                new Figure(Plural.Number(debt.Opened), "opened"),
                new Figure(Plural.Number(debt.Paid), "paid"),
                new Figure(Plural.Number(debt.Open), "open at the end"),
            ]);
        if (string.Join(' ', Sentences(debt)) is { Length: > 0 } sentences)
        {
            yield return new Block.Paragraph(sentences);
        }

        if (debt.Oldest is { } oldest)
        {
            var item = ItemText.Issue(oldest, $"open for {Wording.CalendarTime(oldest.Age)}");
            yield return new Block.Items("Oldest open item", [item], More: null);
        }

        if (debt.First.Count > 0)
        {
            var first = debt.First.Take(DigestLimits.ListItems).Select(Ranked);
            yield return new Block.Items("What to pay first: most impact for the effort", [.. first], More: null);
        }

        if (debt.Line.Any(w => w.Opened + w.Paid > 0))
        {
            yield return new Block.Chart("Debt items opened and paid, by week", new Picture(
                "debt.png",
                $"Debt items opened and paid by week, oldest first: {string.Join(", ", debt.Line.Select(w => $"{w.Opened} and {w.Paid}"))}",
                new DebtChart(debt.Line, week)));
        }

        foreach (var block in debt.Matrix is { } matrix ? MatrixTable.Build(matrix) : [])
        {
            yield return block;
        }
    }

    private static PageItem Ranked(RankedDebt debt) => ItemText.Issue(
        debt.Item,
        $"{LabelText.Level(debt.Impact)} impact, {LabelText.Level(debt.Effort)} effort, open for {Wording.CalendarTime(debt.Item.Age)}");

    private static IEnumerable<string> Sentences(DebtPart debt)
    {
        var share = debt.PayingWork;
        if (share.Whole > 0)
        {
            yield return $"{Amount(share)} paid debt back; the target is {debt.Target} %.";
        }

        if (debt.MarkersAdded + debt.MarkersRemoved > 0)
        {
            yield return $"In comments, {Plural.Of(debt.MarkersAdded, "marker")} came and {Plural.Number(debt.MarkersRemoved)} went.";
        }

        if (debt.ExpiredMarkers > 0)
        {
            yield return $"{Plural.Of(debt.ExpiredMarkers, "marker is", "markers are")} past the day that they name.";
        }

        if (debt.Incomplete > 0)
        {
            yield return $"{Plural.Of(debt.Incomplete, "open item lacks", "open items lack")} a label for kind, impact or effort.";
        }
    }

    private static string Amount(Share share) => share.Percent is null
        ? $"{share} merged {(share.Whole == 1 ? "pull request" : "pull requests")}"
        : $"{share} of merged pull requests ({Plural.Number(share.Part)} of {Plural.Number(share.Whole)})";
}
