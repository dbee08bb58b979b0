using Automation.Core.Practices;

namespace Automation.Core.Policies.Model;

/// <summary>Section <c>practices.decisions</c>.</summary>
internal static class DecisionsSection
{
    private static readonly TextType Directory = new("a directory, a pattern of directories, or auto");

    public static SectionType<DecisionsSettings> Build(IReadOnlyList<IPractice> practices) =>
        PracticeSection.Build<DecisionsSettings>(PracticeIds.Decisions, practices)
            .With(
                "directory",
                "Where the decision records are: a directory, a pattern such as packages/*/docs/adr, or several of these; auto: the directory "
                    + "that .adr-dir names, and the usual places, at the root and in each package.",
                new JoinedType(Directory, new ListType(Directory, "directories, patterns and auto", minimum: 1)),
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
