using Automation.Core.Digests.Content;
using Automation.Core.Practices;
using Automation.Email.Charts;

namespace Automation.Email.Rendering.Pages;

/// <summary>How well each practice was kept: the rate, the change, the line; and how much of it was waived.</summary>
internal static class PracticesSection
{
    private const string Heading = "Practices";

    public static PageSection Build(IReadOnlyList<PracticePart> practices, WaiverPart waivers) =>
        new(Heading, [Kept(practices), .. Waived(waivers)]);

    private static Block Kept(IReadOnlyList<PracticePart> practices) =>
        practices.All(p => p.Line.All(s => s.Whole == 0) && p.Kept.Whole == 0)
            ? new Block.Paragraph("No pull request was merged that a practice applies to.")
            : new Block.Table(
                "Merged pull requests that kept each practice",
                ["Practice", "Kept", "Change", $"Last {DigestLimits.LineWeeks} weeks"],
                [.. practices.Select(Row)]);

    private static IEnumerable<Block> Waived(WaiverPart waivers) => waivers.InForce == 0
        ? []
        : [new Block.Paragraph(
            $"{Plural.Of(waivers.InForce, "waiver was", "waivers were")} in force this week{Ended(waivers)}. "
                + "Who gave them, and why, stands in the comments on the pull requests.")];

    private static string Ended(WaiverPart waivers) => waivers switch
    {
        { Ended: 0 } => "",
        { InForce: 1 } => ", and it ended",
        { Ended: var ended } when ended == waivers.InForce => ", and all of them ended",
        _ => $", {Plural.Number(waivers.Ended)} of which ended",
    };

    private static TableRow Row(PracticePart practice) =>
        new(CleanText.Of(practice.Name, CleanText.NameLength), [Kept(practice.Kept), Change(practice.Change), Line(practice)]);

    private static Cell Kept(Share kept) => kept.Percent is null
        ? new Cell(kept.ToString(), Tone: kept.Whole == 0 ? Tone.Quiet : Tone.Plain)
        : new Cell(kept.ToString(), $"{Plural.Number(kept.Part)} of {Plural.Number(kept.Whole)}");

    private static Cell Change(int? points) => points switch
    {
        null => new Cell("–", Spoken: "no comparison", Tone: Tone.Quiet),
        0 => new Cell("±0", Spoken: "no change", Tone: Tone.Quiet),
        > 0 => new Cell($"▲ +{Plural.Number(points.Value)}", Spoken: $"up {Plural.Of(points.Value, "point")}", Tone: Tone.Good),
        _ => new Cell($"▼ −{Plural.Number(-points.Value)}", Spoken: $"down {Plural.Of(-points.Value, "point")}", Tone: Tone.Bad),
    };

    /// <summary>One week is no line yet.</summary>
    private static Cell Line(PracticePart practice) => practice.Line.Count(s => s.Whole > 0) < 2
        ? new Cell("–", Spoken: "too few weeks", Tone: Tone.Quiet)
        : new Cell("", Picture: new Picture(
            $"practice-{practice.Id}.png",
            $"{practice.Name} by week, oldest first: {string.Join(", ", practice.Line)}",
            new Sparkline(practice.Line)));
}
