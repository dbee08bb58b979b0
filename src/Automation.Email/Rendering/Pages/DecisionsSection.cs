using Automation.Core.Digests.Content;
using Automation.Core.Practices;

namespace Automation.Email.Rendering.Pages;

/// <summary>Decisions taken in the week, and how many records were waived.</summary>
internal static class DecisionsSection
{
    private const string Heading = "Decisions taken";
    private const int Shown = 10;

    /// <param name="waived">Merged pull requests that owed a record and said why there is none.</param>
    public static PageSection Build(IReadOnlyList<DecisionItem> decisions, int waived) => new(Heading, [Taken(decisions), .. Waived(waived)]);

    private static Block Taken(IReadOnlyList<DecisionItem> decisions) => decisions.Count == 0
        ? new Block.Paragraph("None this week.")
        : new Block.Items(
            "",
            [.. decisions.Take(Shown).Select(d => ItemText.Decision(d, "accepted"))],
            ItemText.More(decisions.Count - Shown));

    private static IEnumerable<Block> Waived(int count) => count == 0
        ? []
        : [new Block.Paragraph(
            $"Records waived: {Plural.Number(count)}. The reasons stand in the descriptions of the pull requests.")];
}
