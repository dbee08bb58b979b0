using Automation.Core.Practices;

namespace Automation.Core.Policies.Model;

/// <summary>Section <c>practices.review</c>.</summary>
internal static class ReviewSection
{
    public static SectionType<ReviewSettings> Build(IReadOnlyList<IPractice> practices) =>
        PracticeSection.Build<ReviewSettings>(PracticeIds.Review, practices)
            .With("approvals", "Who must approve.", Approvals(), s => s.Approvals, (s, v) => s with { Approvals = v })
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
                "skip-drafts",
                "Whether drafts are left alone until they are ready.",
                new FlagType(),
                s => s.SkipDrafts,
                (s, v) => s with { SkipDrafts = v })
            .With(
                "exempt-bots",
                "Whether pull requests by bots are exempt from size and description.",
                new FlagType(),
                s => s.ExemptBots,
                (s, v) => s with { ExemptBots = v })
            .With(
                "generated",
                "Generated files, beside those marked linguist-generated: not counted for size.",
                TextFormats.PathPatterns,
                s => s.Generated,
                (s, v) => s with { Generated = v });

    private static SectionType<ApprovalSettings> Approvals() => new SectionType<ApprovalSettings>()
        .With(
            "required",
            "How many humans other than the author must approve.",
            new NumberType(0, 10),
            s => s.Required,
            (s, v) => s with { Required = v })
        .With(
            "from",
            "Logins whose approvals count. Empty: anyone who can push.",
            TextFormats.Logins,
            s => s.From,
            (s, v) => s with { From = v });

    private static SectionType<SizeSettings> Size()
    {
        var lines = new NumberType(1, PracticeSection.MaxLines);
        return new SectionType<SizeSettings>(Rising)
            .With("xs", "Below this many changed lines: XS.", lines, s => s.Xs, (s, v) => s with { Xs = v })
            .With("s", "Below this many: S.", lines, s => s.S, (s, v) => s with { S = v })
            .With("m", "Below this many: M.", lines, s => s.M, (s, v) => s with { M = v })
            .With("l", "Below this many: L.", lines, s => s.L, (s, v) => s with { L = v })
            .With("xl", "Below this many: XL.", lines, s => s.Xl, (s, v) => s with { Xl = v })
            .With("max", "More changed lines than this are a finding.", lines, s => s.Max, (s, v) => s with { Max = v });
    }

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
