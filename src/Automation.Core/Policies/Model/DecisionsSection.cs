using Automation.Core.Practices;

namespace Automation.Core.Policies.Model;

/// <summary>Section <c>practices.decisions</c>.</summary>
internal static class DecisionsSection
{
    private static readonly ListType Areas = new(new TextType("the name of an area, such as api or new-projects"), "areas");
    private static readonly TextType Directory = new("a directory, a pattern of directories, or auto");

    public static SectionType<DecisionsSettings> Build(IReadOnlyList<IPractice> practices) =>
        PracticeSection.Build<DecisionsSettings>(PracticeIds.Decisions, practices)
            .With(
                "directory",
                "Where the decision records are: a directory, a pattern such as packages/*/docs/adr, or several of these; auto: what "
                    + ".adr-dir or .log4brains.yml names, and the usual places, at the root and in each package.",
                new JoinedType(Directory, new ListType(Directory, "directories, patterns and auto", minimum: 1)),
                s => s.Directory,
                (s, v) => s with { Directory = v })
            .With("due", "When a decision record is due: any of these is enough.", Due(), s => s.Due, (s, v) => s with { Due = v });

    private static SectionType<DueSettings> Due() => new SectionType<DueSettings>()
        .With("paths", "Paths whose change makes a record due.", TextFormats.PathPatterns, s => s.Paths, (s, v) => s with { Paths = v })
        .With(
            "areas",
            "Areas whose change makes a record due: new-projects (a new package or project), and the areas of practices.review.risk.",
            Areas,
            s => s.Areas,
            (s, v) => s with { Areas = v })
        .With(
            "new-folders",
            "Whether a new folder at the repository's root makes a record due; those that begin with a dot never do.",
            new FlagType(),
            s => s.NewFolders,
            (s, v) => s with { NewFolders = v })
        .With("labels", "Labels that make a record due.", TextFormats.Labels, s => s.Labels, (s, v) => s with { Labels = v })
        .With(
            "size",
            "From this many changed lines on a record is due; null: size never makes it due.",
            new OptionalNumberType(1, PracticeSection.MaxLines),
            s => s.Size,
            (s, v) => s with { Size = v })
        .With(
            "one-way",
            "One-way doors, which are hard to take back: their change makes a record due, and the record has to say so.",
            OneWay(),
            s => s.OneWay,
            (s, v) => s with { OneWay = v })
        .With(
            "exempt-by-description",
            "Whether a line 'ADR-Exempt: reason' in the description waives the record; the report shows it, and the digest counts it.",
            new FlagType(),
            s => s.ExemptByDescription,
            (s, v) => s with { ExemptByDescription = v });

    private static SectionType<OneWaySettings> OneWay() => new SectionType<OneWaySettings>()
        .With("paths", "Paths that are hard to take back.", TextFormats.PathPatterns, s => s.Paths, (s, v) => s with { Paths = v })
        .With(
            "areas",
            "Areas that are hard to take back, such as api and migrations.",
            Areas,
            s => s.Areas,
            (s, v) => s with { Areas = v });
}
