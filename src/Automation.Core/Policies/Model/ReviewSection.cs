using Automation.Core.Policies.Approvals;
using Automation.Core.Practices;

namespace Automation.Core.Policies.Model;

/// <summary>Section <c>practices.review</c>.</summary>
internal static class ReviewSection
{
    private static readonly TextType Area =
        new("the name of an area in lower case, such as payments") { Pattern = "^[a-z][a-z0-9-]*$", MaxLength = 50 };

    public static SectionType<ReviewSettings> Build(IReadOnlyList<IPractice> practices) =>
        Drafts(PracticeSection.Build<ReviewSettings>(PracticeIds.Review, practices, UnknownArea))
            .With("approvals", "Who must approve.", ApprovalsSection.Build(), s => s.Approvals, (s, v) => s with { Approvals = v })
            .With(
                "size",
                "The number of changed lines below which a pull request has a size; at or above xl it is XXL.",
                Size(),
                s => s.Size,
                (s, v) => s with { Size = v })
            .With(
                "hours",
                "When reviewers work: waiting is measured in these hours.",
                HoursSection.Build(),
                s => s.Hours,
                (s, v) => s with { Hours = v })
            .With(
                "exempt-bots",
                "Whether pull requests by bots are exempt from size, description, template, linked-issue and tests.",
                new FlagType(),
                s => s.ExemptBots,
                (s, v) => s with { ExemptBots = v })
            .With(
                "generated",
                "Generated files, beside those marked linguist-generated: not counted for size.",
                TextFormats.PathPatterns,
                s => s.Generated,
                (s, v) => s with { Generated = v })
            .With("tests", "What is source code, and where its tests are.", Tests(), s => s.Tests, (s, v) => s with { Tests = v })
            .With(
                "risk",
                "Areas that a reviewer should know to be touched, each with its paths. A key changes one area or adds one; [] removes it.",
                new PathMapType(Area, "area"),
                s => s.Risk,
                (s, v) => s with { Risk = v });

    /// <summary>A condition on an area that there is not would never hold, and nobody would be asked.</summary>
    private static string? UnknownArea(ReviewSettings settings)
    {
        var unknown = settings.Approvals.Require.SelectMany(AreasOf)
            .FirstOrDefault(a => !settings.Risk.Keys.Contains(a, StringComparer.OrdinalIgnoreCase));
        return unknown is null
            ? null
            : $"approvals.require asks for the area '{unknown}', and risk has none of that name."
                + $" {NearestKey.Hint(unknown, settings.Risk.Keys) ?? "Add it to risk, with its paths."}";
    }

    private static IEnumerable<string> AreasOf(ApprovalRequirement requirement) =>
        requirement.When.Areas.Concat(requirement.All.Concat(requirement.Any).SelectMany(AreasOf));

    private static SectionType<ReviewSettings> Drafts(SectionType<ReviewSettings> section) => section
        .With(
            "skip-drafts",
            "Whether drafts are left alone until they are ready.",
            new FlagType(),
            s => s.SkipDrafts,
            (s, v) => s with { SkipDrafts = v })
        .With(
            "draft-severity",
            "The highest severity that a finding on a draft can have, where drafts are not left alone.",
            new ChoiceType<Severity>(),
            s => s.DraftSeverity,
            (s, v) => s with { DraftSeverity = v });

    private static SectionType<SizeSettings> Size()
    {
        var lines = new NumberType(1, PracticeSection.MaxLines);
        return new SectionType<SizeSettings>(Rising)
            .With("xs", "Below this many changed lines: XS.", lines, s => s.Xs, (s, v) => s with { Xs = v })
            .With("s", "Below this many: S.", lines, s => s.S, (s, v) => s with { S = v })
            .With("m", "Below this many: M.", lines, s => s.M, (s, v) => s with { M = v })
            .With("l", "Below this many: L.", lines, s => s.L, (s, v) => s with { L = v })
            .With("xl", "Below this many: XL.", lines, s => s.Xl, (s, v) => s with { Xl = v })
            .With("max", "More changed lines than this are a finding.", lines, s => s.Max, (s, v) => s with { Max = v })
            .With(
                "max-files",
                "More changed files than this are a finding; null: their number never is one.",
                new OptionalNumberType(1, PracticeSection.MaxLines),
                s => s.MaxFiles,
                (s, v) => s with { MaxFiles = v });
    }

    private static SectionType<TestSettings> Tests() => new SectionType<TestSettings>()
        .With(
            "source",
            "Paths of source code that needs tests. Empty: what has the file extension of a programming language.",
            TextFormats.PathPatterns,
            s => s.Source,
            (s, v) => s with { Source = v })
        .With(
            "tests",
            "Paths of tests, beside the usual places and names of each language.",
            TextFormats.PathPatterns,
            s => s.Tests,
            (s, v) => s with { Tests = v })
        .With(
            "map",
            "Which tests belong to which source code. A change there needs a change of these tests; [] needs none.",
            new PathMapType(TextFormats.PathPattern, "path pattern"),
            s => s.Map,
            (s, v) => s with { Map = v });

    private static string? Rising(SizeSettings size)
    {
        (string Name, int Lines)[] thresholds = [("xs", size.Xs), ("s", size.S), ("m", size.M), ("l", size.L), ("xl", size.Xl)];
        for (var i = 1; i < thresholds.Length; i++)
        {
            var (lower, upper) = (thresholds[i - 1], thresholds[i]);
            if (lower.Lines >= upper.Lines)
            {
                return $"The sizes must rise, but {lower.Name} is {lower.Lines} and {upper.Name} is {upper.Lines}. "
                    + "Set both so that they do.";
            }
        }

        return null;
    }
}
