using Markdig.Syntax;

namespace Automation.Core.Practices.Decisions.Reading;

/// <summary>A section with what Markdig made of it.</summary>
/// <param name="Blocks">The blocks below its heading, those with headings of their own too.</param>
internal sealed record OutlineSection(DecisionSection Section, int Level, IReadOnlyList<Block> Blocks)
{
    public string Name => Section.Name;
}
