using Automation.Core.Policies.Approvals;

namespace Automation.Core.Policies.Model;

/// <summary>Section <c>practices.review.approvals</c>.</summary>
internal static class ApprovalsSection
{
    public static SectionType<ApprovalSettings> Build() => WithExceptions(WithApprovers(new SectionType<ApprovalSettings>()))
        .With(
            "stale",
            "Whether an approval counts once the diff is another one: ignore (it does not) or count.",
            new ChoiceType<StaleApprovals>(),
            s => s.Stale,
            (s, v) => s with { Stale = v })
        .With(
            "require",
            "What must be met beside that, all of it: approvals of certain people where certain conditions hold.",
            new RequirementsType(),
            s => s.Require,
            (s, v) => s with { Require = v });

    private static SectionType<ApprovalSettings> WithApprovers(SectionType<ApprovalSettings> section) => section
        .With(
            "required",
            "How many humans other than the author must approve.",
            new NumberType(0, 10),
            s => s.Required,
            (s, v) => s with { Required = v })
        .With(
            "from",
            "Logins whose approvals count, beside the members of teams. Both empty: anyone who can push.",
            TextFormats.Logins,
            s => s.From,
            (s, v) => s with { From = v })
        .With(
            "teams",
            "Teams whose members' approvals count, beside those of from.",
            TextFormats.Teams,
            s => s.Teams,
            (s, v) => s with { Teams = v })
        .With(
            "permission",
            "What an approver must at least be allowed in the repository.",
            new ChoiceType<ApproverPermission>(),
            s => s.Permission,
            (s, v) => s with { Permission = v })
        .With(
            "code-owners",
            "Whether each changed file needs an approval by one of its owners in CODEOWNERS.",
            new FlagType(),
            s => s.CodeOwners,
            (s, v) => s with { CodeOwners = v });

    private static SectionType<ApprovalSettings> WithExceptions(SectionType<ApprovalSettings> section) => section
        .With(
            "allow-author",
            "Whether an approval by the author counts.",
            new FlagType(),
            s => s.AllowAuthor,
            (s, v) => s with { AllowAuthor = v })
        .With(
            "allow-contributors",
            "Whether approvals count by people who wrote or committed a part of the change.",
            new FlagType(),
            s => s.AllowContributors,
            (s, v) => s with { AllowContributors = v })
        .With(
            "allow-co-authors",
            "Whether approvals count by people who are only named as co-authors, as by a suggestion that the author took.",
            new FlagType(),
            s => s.AllowCoAuthors,
            (s, v) => s with { AllowCoAuthors = v });
}
