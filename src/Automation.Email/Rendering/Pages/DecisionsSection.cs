using Automation.Core.Digests.Content;

namespace Automation.Email.Rendering.Pages;

/// <summary>Decisions taken in the week.</summary>
internal static class DecisionsSection
{
    private const string Heading = "Decisions taken";
    private const int Shown = 10;

    public static PageSection Build(IReadOnlyList<DecisionItem> decisions) => decisions.Count == 0
        ? new PageSection(Heading, [new Block.Paragraph("None this week.")])
        : new PageSection(Heading, [new Block.Items(
            "",
            [.. decisions.Take(Shown).Select(d => ItemText.Decision(d, "accepted"))],
            ItemText.More(decisions.Count - Shown))]);
}
