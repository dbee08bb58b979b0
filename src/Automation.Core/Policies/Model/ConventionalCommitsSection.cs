using Automation.Core.Practices;

namespace Automation.Core.Policies.Model;

/// <summary>Section <c>practices.conventional-commits</c>.</summary>
internal static class ConventionalCommitsSection
{
    private static readonly TextType CommitType =
        new("a commit type in lower case, such as feat") { Pattern = "^[a-z][a-z0-9_-]*$", MaxLength = 50 };

    public static ListType Types { get; } = new(CommitType, "types", minimum: 1);

    public static SectionType<ConventionalCommitsSettings> Build(IReadOnlyList<IPractice> practices) =>
        PracticeSection.Build<ConventionalCommitsSettings>(PracticeIds.ConventionalCommits, practices)
            .With(
                "types",
                "The types that a commit may have.",
                Types,
                s => s.Types,
                (s, v) => s with { Types = v })
            .With(
                "scopes",
                "The scopes that a commit may have; a map gives each the paths that it stands for. Empty: any scope.",
                new ScopesType(),
                s => s.Scopes,
                (s, v) => s with { Scopes = v });
}
