namespace Automation.Core.Practices.Review.Content;

/// <summary>A part of a pull request template: a heading and what stands below it.</summary>
/// <param name="Name">The heading; empty for what stands above the first one.</param>
/// <param name="Level">Of the heading; 0 above the first one.</param>
internal sealed record TemplateSection(string Name, int Level)
{
    /// <summary>Words in a heading by which a template leaves it to the author.</summary>
    private static readonly string[] MarksOfOptional =
        ["optional", "if applicable", "if any", "if needed", "if relevant", "where applicable"];

    /// <summary>What a person is to replace or to keep.</summary>
    public List<string> Texts { get; } = [];

    public List<string> Boxes { get; } = [];

    /// <summary>True for a heading that only stands above others.</summary>
    public bool IsContainer { get; set; }

    /// <summary>True where words are asked for: not where there are boxes to tick, or nothing but headings.</summary>
    public bool AsksForText => Boxes.Count == 0 && !IsContainer && (Name.Length > 0 || Texts.Count > 0);

    /// <summary>True where the heading itself says that it may be left out.</summary>
    public bool IsOptional => Array.Exists(MarksOfOptional, mark => Name.Contains(mark, StringComparison.OrdinalIgnoreCase));
}
