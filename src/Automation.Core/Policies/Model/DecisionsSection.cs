using Automation.Core.Practices;

namespace Automation.Core.Policies.Model;

/// <summary>Section <c>practices.decisions</c>.</summary>
internal static class DecisionsSection
{
    public static SectionType<DecisionsSettings> Build(IReadOnlyList<IPractice> practices) =>
        PracticeSection.Build<DecisionsSettings>(PracticeIds.Decisions, practices)
            .With(
                "directory",
                "Where the decision records are; auto: the directory that .adr-dir names, else the usual places.",
                new TextType("a directory, or auto"),
                s => s.Directory,
                (s, v) => s with { Directory = v })
            .With("due", "When a decision record is due: any of these is enough.", Due(), s => s.Due, (s, v) => s with { Due = v });

    private static SectionType<DueSettings> Due() => new SectionType<DueSettings>()
        .With("paths", "Paths whose change makes a record due.", TextFormats.PathPatterns, s => s.Paths, (s, v) => s with { Paths = v })
        .With("labels", "Labels that make a record due.", TextFormats.Labels, s => s.Labels, (s, v) => s with { Labels = v })
        .With(
            "size",
            "From this many changed lines on a record is due; null: size never makes it due.",
            new OptionalNumberType(1, PracticeSection.MaxLines),
            s => s.Size,
            (s, v) => s with { Size = v });
}
