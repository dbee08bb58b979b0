namespace Automation.Core.Policies.Model;

/// <summary>Section <c>report</c>: what a pull request is told, and where.</summary>
internal static class ReportSection
{
    public static SectionType<ReportSettings> Build() => new SectionType<ReportSettings>()
        .With(
            "comment",
            "When the summary comment stands: always; from the first finding that needs attention on; or never.",
            new ChoiceType<CommentPresence>(),
            s => s.Comment,
            (s, v) => s with { Comment = v })
        .With(
            "combined",
            "True adds the check automation/summary, which carries the worst verdict of all others: one name to require.",
            new FlagType(),
            s => s.Combined,
            (s, v) => s with { Combined = v });
}
