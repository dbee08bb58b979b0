using Automation.Core.Digests.Calendars;
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
        yield return new Block.Figures(
        [
            new Figure(Plural.Number(debt.Opened), "opened"),
            new Figure(Plural.Number(debt.Paid), "paid"),
            new Figure(Plural.Number(debt.Open), "open now"),
        ]);
        yield return new Block.Paragraph(string.Join(' ', Sentences(debt)));
        if (debt.Oldest is { } oldest)
        {
            yield return new Block.Items("Oldest open item", [ItemText.Issue(oldest, $"open for {Wording.CalendarTime(oldest.Age)}")], null);
        }

        if (debt.Line.Any(w => w.Opened + w.Paid > 0))
        {
            yield return new Block.Chart("Debt items opened and paid by week", new Picture(
                "debt.png",
                $"Opened and paid by week, oldest first: {string.Join(", ", debt.Line.Select(w => $"{w.Opened} and {w.Paid}"))}",
                new DebtChart(debt.Line, week)));
        }

        foreach (var block in debt.Matrix is { } matrix ? MatrixTable.Build(matrix) : [])
        {
            yield return block;
        }
    }

    private static IEnumerable<string> Sentences(DebtPart debt)
    {
        var share = debt.PayingWork;
        yield return share.Whole == 0
            ? "Nothing was merged."
            : $"{Amount(share)} of merged pull requests paid debt back; the target is {debt.Target} %.";
        if (debt.MarkersAdded + debt.MarkersRemoved > 0)
        {
            yield return $"In comments, {Plural.Of(debt.MarkersAdded, "marker")} came and {Plural.Number(debt.MarkersRemoved)} went.";
        }
    }

    private static string Amount(Share share) => share.Percent is null
        ? share.ToString()
        : $"{share} ({Plural.Number(share.Part)} of {Plural.Number(share.Whole)})";
}
