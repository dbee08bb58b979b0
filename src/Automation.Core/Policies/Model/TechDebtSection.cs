using Automation.Core.Practices;

namespace Automation.Core.Policies.Model;

/// <summary>Section <c>practices.tech-debt</c>.</summary>
internal static class TechDebtSection
{
    private static readonly TextType Tag = new("a word in upper case, such as FIXME") { Pattern = "^[A-Z][A-Z0-9_-]*$", MaxLength = 50 };

    public static SectionType<TechDebtSettings> Build(IReadOnlyList<IPractice> practices) =>
        PracticeSection.Build<TechDebtSettings>(PracticeIds.TechDebt, practices)
            .With(
                "tags",
                "The words that mark debt in comments.",
                new ListType(Tag, "tags"),
                s => s.Tags,
                (s, v) => s with { Tags = v })
            .With(
                "labels",
                "The labels of debt items. A group without labels asks for nothing.",
                DebtLabels(),
                s => s.Labels,
                (s, v) => s with { Labels = v })
            .With(
                "target",
                "The percentage of merged work that should pay debt back.",
                new NumberType(0, 100),
                s => s.Target,
                (s, v) => s with { Target = v });

    private static SectionType<DebtLabelSettings> DebtLabels() => new SectionType<DebtLabelSettings>()
        .With("debt", "Makes an issue or pull request a debt item.", TextFormats.Label, s => s.Debt, (s, v) => s with { Debt = v })
        .With("kinds", "Of which kind the debt is; one is asked for.", TextFormats.Labels, s => s.Kinds, (s, v) => s with { Kinds = v })
        .With("impact", "How much it hurts; one is asked for.", TextFormats.Labels, s => s.Impact, (s, v) => s with { Impact = v })
        .With("effort", "What paying it back takes; one is asked for.", TextFormats.Labels, s => s.Effort, (s, v) => s with { Effort = v });
}
