using Automation.Core.Snapshots;

namespace Automation.Core.Practices.Review.Content;

/// <summary>A pull request template, section by section, in one pass over its lines.</summary>
internal sealed class TemplateOutline
{
    private readonly Dictionary<string, TemplateSection> byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> texts = new(StringComparer.OrdinalIgnoreCase);

    public TemplateOutline(DescriptionTemplate template)
    {
        Name = template.Name;
        Read(DescriptionText.Lines(template.Body));

        // Where there are headings, what stands above them is an introduction.
        Sections = byName.Count > 1 ? [.. byName.Values.Where(section => section.Name.Length > 0)] : [.. byName.Values];
    }

    /// <summary>The template's file name.</summary>
    public string Name { get; }

    /// <summary>In the order of the template; headings of the same words are one section.</summary>
    public IReadOnlyList<TemplateSection> Sections { get; }

    /// <summary>Names of all sections.</summary>
    public IReadOnlyCollection<string> Titles => byName.Keys;

    /// <summary>True for a line that stands in the template, word by word.</summary>
    public bool Says(string text) => texts.Contains(text);

    /// <summary>How much of it a description has kept: headings first, then lines.</summary>
    /// <param name="titles">The description's headings.</param>
    /// <param name="lines">Its lines.</param>
    public (int Titles, int Lines) FitTo(IReadOnlySet<string> titles, IReadOnlySet<string> lines) =>
        (byName.Keys.Count(titles.Contains), texts.Count(lines.Contains));

    private void Read(IEnumerable<DescriptionLine> lines)
    {
        var section = SectionOf("", 0);
        var isBare = false;
        foreach (var line in lines)
        {
            if (line.Title is { Length: > 0 } title)
            {
                section.IsContainer |= isBare && line.Level > section.Level;
                section = SectionOf(title, line.Level);
                isBare = true;
            }
            else if (line.Kind != DescriptionLineKind.Scaffold)
            {
                (line.IsBox ? section.Boxes : section.Texts).Add(line.Text);
                texts.Add(line.Text);
                isBare = false;
            }
        }
    }

    private TemplateSection SectionOf(string name, int level) =>
        byName.TryGetValue(name, out var section) ? section : byName[name] = new TemplateSection(name, level);
}
