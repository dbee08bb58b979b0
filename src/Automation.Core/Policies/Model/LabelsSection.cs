using Automation.Core.Labels;
using Automation.Core.Policies.Yaml;

namespace Automation.Core.Policies.Model;

/// <summary>Section <c>labels</c>: which labels we put on a pull request, and what they are called.</summary>
internal static class LabelsSection
{
    private const string Section = "labels";
    private const string Names = "names";
    private const string NamesPath = $"{Section}.{Names}";

    public static SectionType<LabelSettings> Build() => new SectionType<LabelSettings>()
        .With(
            "size",
            "True puts size/XS to size/XXL: the size that practices.review.size counts.",
            new FlagType(),
            s => s.Size,
            (s, v) => s with { Size = v })
        .With(
            "type",
            "True puts type/feat, type/fix and so on: the conventional type of what will land.",
            new FlagType(),
            s => s.Type,
            (s, v) => s with { Type = v })
        .With(
            "breaking",
            $"True puts {LabelNames.BreakingChange} where what will land is marked as a breaking change.",
            new FlagType(),
            s => s.Breaking,
            (s, v) => s with { Breaking = v })
        .With(
            "needs-adr",
            $"True puts {LabelNames.NeedsAdr} where a decision record is owed.",
            new FlagType(),
            s => s.NeedsAdr,
            (s, v) => s with { NeedsAdr = v })
        .With(
            "tech-debt",
            $"True puts {LabelNames.AddsDebt} where the change adds debt: a marker, a suppression, or words that admit it.",
            new FlagType(),
            s => s.TechDebt,
            (s, v) => s with { TechDebt = v })
        .With(
            Names,
            "Other names for these labels, by the names above, as in type/feat: enhancement.",
            new LabelNamesType(),
            s => s.Names,
            (s, v) => s with { Names = v });

    /// <summary>
    /// Reports names that two of our labels would share, and those that mean something else: to have both would take one off for the other,
    /// and what carries a label of debt counts as debt that its merge pays.
    /// </summary>
    public static void Report(YamlMap file, AutomationPolicy policy, PolicyReading reading)
    {
        string[] ours = [.. LabelNames.Fixed, .. policy.ConventionalCommits.Types.Select(LabelNames.OfType)];
        foreach (var shared in ours.Union(policy.Labels.Names.Keys).GroupBy(policy.Labels.NameOf, StringComparer.OrdinalIgnoreCase))
        {
            string[] labels = [.. shared.OrderBy(label => policy.Labels.Names.ContainsKey(label))];
            if (labels.Length > 1)
            {
                Report(labels[^1], $"'{labels[0]}' and '{labels[^1]}' would both be called '{shared.Key}'. Give each its own name.");
            }
            else if (policy.TechDebt.Labels.All.Contains(shared.Key, StringComparer.OrdinalIgnoreCase))
            {
                Report(
                    labels[0],
                    $"'{labels[0]}' cannot be called '{shared.Key}': that is a label of practices.tech-debt.labels, by which people "
                        + "declare debt. Choose another name.");
            }
        }

        void Report(string label, string message)
        {
            var entry = file.Find([Section, Names, label]) ?? file.Find([Section, Names]);
            var place = entry?.Value ?? file;
            reading.Report(place, PolicyPath.Join(NamesPath, label), message);
        }
    }
}
