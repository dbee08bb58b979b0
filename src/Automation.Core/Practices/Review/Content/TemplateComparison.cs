using Automation.Core.Snapshots;

namespace Automation.Core.Practices.Review.Content;

/// <summary>What a description makes of the template that fits it best.</summary>
internal sealed class TemplateComparison
{
    /// <summary>Nobody keeps more; whoever does has the others left out.</summary>
    private const int MostTemplates = 50;

    private readonly HashSet<string> present = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> filled = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> ticked = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> withTick = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<string>> kept = new(StringComparer.OrdinalIgnoreCase);

    private TemplateComparison(TemplateOutline template, IReadOnlyList<DescriptionLine> description, IReadOnlyList<string> named)
    {
        Template = template;
        Read(description, new HashSet<string>([.. template.Titles, .. named], StringComparer.OrdinalIgnoreCase));
    }

    public TemplateOutline Template { get; }

    /// <param name="templates">At least one.</param>
    /// <param name="named">Headings that policy names, beside the template's.</param>
    public static TemplateComparison Of(
        IReadOnlyList<DescriptionTemplate> templates, string description, IReadOnlyList<string> named)
    {
        DescriptionLine[] lines = [.. DescriptionText.Lines(description)];
        var titles = lines.Select(line => line.Title).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        var texts = lines.Select(line => line.Text).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var best = templates.Take(MostTemplates)
            .Select(template => new TemplateOutline(template))
            .MaxBy(template => template.FitTo(titles, texts))!;
        return new TemplateComparison(best, lines, named);
    }

    public bool Has(string section) => present.Contains(section);

    /// <summary>Whether a section holds more than the template's own words.</summary>
    public bool IsFilled(string section) => filled.Contains(section);

    /// <summary>Whether a box of the template is ticked, wherever it stands now.</summary>
    public bool IsTicked(string box) => ticked.Contains(box);

    /// <summary>Whether any box of a section is ticked.</summary>
    public bool HasTick(string section) => withTick.Contains(section);

    /// <summary>Lines of the template that stand in a section still.</summary>
    public IReadOnlyList<string> KeptIn(string section) => kept.GetValueOrDefault(section) ?? [];

    /// <summary>Only the template's headings divide a description; what an author adds of their own belongs to the section above.</summary>
    private void Read(IReadOnlyList<DescriptionLine> description, HashSet<string> titles)
    {
        var section = "";
        present.Add(section);
        foreach (var line in description)
        {
            if (line.Title is { } title && titles.TryGetValue(title, out var name))
            {
                section = name;
                present.Add(section);
            }
            else
            {
                Add(line, section);
            }
        }
    }

    private void Add(DescriptionLine line, string section)
    {
        if (line.Kind == DescriptionLineKind.TickedBox)
        {
            ticked.Add(line.Text);
            withTick.Add(section);
            filled.Add(section);
        }
        else if (line.Kind == DescriptionLineKind.Text && !Template.Says(line.Text))
        {
            filled.Add(section);
        }
        else if (line.Kind == DescriptionLineKind.Text)
        {
            (kept.TryGetValue(section, out var lines) ? lines : kept[section] = []).Add(line.Text);
        }
    }
}
