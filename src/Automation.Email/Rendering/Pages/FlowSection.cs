using Automation.Core.Calendars;
using Automation.Core.Digests.Content;
using Automation.Core.Practices;
using Automation.Email.Charts;

namespace Automation.Email.Rendering.Pages;

/// <summary>How many pull requests came and went, and how long they took.</summary>
internal static class FlowSection
{
    private const string TooFew = "too few";

    public static PageSection Build(FlowPart flow, IsoWeek week) => new("Review flow", [.. Blocks(flow, week)]);

    private static IEnumerable<Block> Blocks(FlowPart flow, IsoWeek week)
    {
        yield return flow.Opened + flow.Merged + flow.Closed == 0
            ? new Block.Paragraph("No pull request was opened, merged or closed.")
            : new Block.Figures(
            [
                new Figure(Plural.Number(flow.Opened), "opened"),
                new Figure(Plural.Number(flow.Merged), "merged"),
                new Figure(Plural.Number(flow.Closed), "closed unmerged"),
            ]);
        if (Notes(flow) is { Length: > 0 } notes)
        {
            yield return new Block.Paragraph(notes);
        }

        if (flow.FirstReview.N + flow.Approval.N + flow.Merge.N > 0)
        {
            yield return new Block.Table(
                "Working hours open for review, drafts left out",
                ["Until", "Median", "9 of 10 within", "Pull requests"],
                [Row("First review", flow.FirstReview), Row("Approval", flow.Approval), Row("Merge", flow.Merge)]);
        }

        if (flow.FirstReviewLine.Count(f => f.Median is not null) > 1)
        {
            yield return new Block.Chart("Working hours to the first review, by week", new Picture(
                "flow.png",
                $"Median working hours to the first review by week, oldest first: {string.Join(", ", flow.FirstReviewLine.Select(Alt))}",
                new FlowChart(flow.FirstReviewLine, week)));
        }
    }

    private static string Notes(FlowPart flow)
    {
        string[] notes =
        [
            flow.MergedWithoutReview > 0 ? $"{Plural.Number(flow.MergedWithoutReview)} merged without a review by another person." : "",
            flow.DirectCommits > 0
                ? $"{Plural.Number(flow.DirectCommits)} of {Plural.Of(flow.Commits, "commit")} reached a default branch "
                    + "without a pull request."
                : "",
        ];
        return string.Join(' ', notes.Where(n => n.Length > 0));
    }

    private static TableRow Row(string name, DurationFigure figure) =>
        new(name, [Time(figure.Median, figure.N), Time(figure.Percentile90, figure.N), new Cell(Plural.Number(figure.N))]);

    private static Cell Time(TimeSpan? time, int n) => time is { } known
        ? new Cell(Wording.Hours(known))
        : new Cell(n == 0 ? "–" : TooFew, Spoken: n == 0 ? "none" : "too few to say", Tone: Tone.Quiet);

    private static string Alt(DurationFigure figure) => figure switch
    {
        { Median: { } median, Percentile90: { } p90 } => $"{Wording.Hours(median)} (9 of 10 within {Wording.Hours(p90)})",
        { Median: { } median } => Wording.Hours(median),
        { N: 0 } => "none",
        _ => TooFew,
    };
}
