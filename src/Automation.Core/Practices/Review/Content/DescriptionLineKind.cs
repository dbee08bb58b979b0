namespace Automation.Core.Practices.Review.Content;

/// <summary>What a line of a description is.</summary>
internal enum DescriptionLineKind
{
    /// <summary>Nothing that says anything: a blank line, a rule, an empty list item.</summary>
    Scaffold,

    Heading,

    /// <summary>A checkbox that nobody ticked.</summary>
    OpenBox,

    TickedBox,

    Text,
}
