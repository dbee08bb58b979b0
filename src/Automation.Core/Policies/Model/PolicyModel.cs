using System.Text.Json.Nodes;
using Automation.Core.Policies.Yaml;
using Automation.Core.Practices;

namespace Automation.Core.Policies.Model;

/// <summary>The whole policy file, described.</summary>
internal sealed class PolicyModel
{
    /// <summary>The section that only an organisation's file may have.</summary>
    public const string DigestKey = "digest";

    /// <summary>What differs for some pull requests.</summary>
    public const string OverridesKey = "overrides";

    /// <summary>The only version of the file's format so far.</summary>
    private const string Version = "1";

    private readonly SectionType<AutomationPolicy> root;

    /// <param name="practices">Whose rules the policy may set.</param>
    public PolicyModel(IReadOnlyList<IPractice> practices)
    {
        var (sections, waivers) = (Practices(practices), WaiversSection.Build(practices));
        var content = Content(new SectionType<AutomationPolicy>(), sections, waivers);
        var paths = () => content.Document("", "", AutomationPolicy.Default).Skip(1).Select(k => k.Path);

        root = Content(
                new SectionType<AutomationPolicy>().With(
                    "version", "The version of this file's format.", new NumberType(1, 1), _ => 1, (policy, _) => policy),
                sections,
                waivers)
            .With(
                "enforced",
                "In the organisation's file: the key paths whose value here a repository cannot change.",
                new LazyType<IReadOnlyList<string>>(() => new ListType(
                    new TextType("the path of a key, such as practices.review.mode") { Allowed = [.. paths()] }, "key paths")),
                p => p.Enforced,
                (p, v) => p with { Enforced = v })
            .With(
                DigestKey,
                "In the organisation's file: who is sent a weekly digest.",
                new SectionType<DigestSettings>().With(
                    "teams", "The teams, by a key of your choice.", new TeamsType(), d => d.Teams, (d, v) => d with { Teams = v }),
                p => p.Digest,
                (p, v) => p with { Digest = v });
    }

    /// <summary>
    /// Lays a file over the layers below. A file of an unknown version is not looked into: nothing in it can be relied on.
    /// </summary>
    public AutomationPolicy Read(YamlNode file, AutomationPolicy below, PolicyReading reading)
    {
        if (file is not YamlMap map)
        {
            reading.Report(file.Line, file.Column, null, "The file must be a map of keys. Begin it with 'version: 1'.");
            return below;
        }

        switch (map.Find("version"))
        {
            case null:
                reading.Report(map, "version", "The file does not say its version. Begin it with 'version: 1'.");
                return below;
            case { Value: not YamlScalar { Text: Version, Kind: ScalarKind.WholeNumber } } other:
                reading.ReportMismatch(other.Value, "version", "1, the only version that this release reads", "Write 'version: 1'.");
                return below;
            default:
                var policy = root.Read(OverridesLast(map), "", below, reading);
                LabelsSection.Report(map, policy, reading);
                return policy;
        }
    }

    /// <summary>The policy in canonical form, rules as they take effect.</summary>
    public JsonObject Write(AutomationPolicy policy) => (JsonObject)root.Write(policy)!;

    public JsonObject Schema(AutomationPolicy policy) => root.Schema(policy);

    /// <summary>Every key, sections before their content, with its value in a policy.</summary>
    public IEnumerable<PolicyKeyDocumentation> Document(AutomationPolicy policy) => root.Document("", "", policy).Skip(1);

    /// <summary>Overrides are checked by laying them over the other keys, wherever in the file these stand.</summary>
    private static YamlMap OverridesLast(YamlMap map) =>
        map with { Entries = [.. map.Entries.OrderBy(e => e.Key.Text == OverridesKey ? 1 : 0)] };

    private static SectionType<AutomationPolicy> Content(
        SectionType<AutomationPolicy> section, SectionType<AutomationPolicy> practices, SectionType<WaiverSettings> waivers) => section
        .With("practices", "What is checked, and how strictly.", practices, p => p, (_, v) => v)
        .With(
            OverridesKey,
            "What differs for some pull requests: each entry lays keys of practices over those above where its conditions hold. "
                + "Later ones win; a repository's come after the organisation's.",
            new OverridesType(practices),
            p => p,
            (_, v) => v)
        .With("exempt", "What no practice looks at.", ExemptSection.OfPolicy(), p => p.Exempt, (p, v) => p with { Exempt = v })
        .With(
            "waivers",
            "Recorded exceptions from a rule, each on one pull request.",
            waivers,
            p => p.Waivers,
            (p, v) => p with { Waivers = v })
        .With("report", "What a pull request is told, and where.", ReportSection.Build(), p => p.Report, (p, v) => p with { Report = v })
        .With(
            "labels",
            "Which labels are put on a pull request; only those that were put here are ever taken off.",
            LabelsSection.Build(),
            p => p.Labels,
            (p, v) => p with { Labels = v });

    private static SectionType<AutomationPolicy> Practices(IReadOnlyList<IPractice> practices) => new SectionType<AutomationPolicy>()
        .With(
            PracticeIds.ConventionalCommits,
            Question(practices, PracticeIds.ConventionalCommits),
            ConventionalCommitsSection.Build(practices),
            p => p.ConventionalCommits,
            (p, v) => p with { ConventionalCommits = v })
        .With(
            PracticeIds.Review,
            Question(practices, PracticeIds.Review),
            ReviewSection.Build(practices),
            p => p.Review,
            (p, v) => p with { Review = v })
        .With(
            PracticeIds.Decisions,
            Question(practices, PracticeIds.Decisions),
            DecisionsSection.Build(practices),
            p => p.Decisions,
            (p, v) => p with { Decisions = v })
        .With(
            PracticeIds.TechDebt,
            Question(practices, PracticeIds.TechDebt),
            TechDebtSection.Build(practices),
            p => p.TechDebt,
            (p, v) => p with { TechDebt = v });

    /// <summary>What a practice asks; nothing where it is not among those whose rules can be set.</summary>
    private static string Question(IReadOnlyList<IPractice> practices, string id) =>
        practices.FirstOrDefault(p => p.Id == id)?.Question ?? "";
}
