using Automation.Core.Policies.Approvals;

namespace Automation.Core.Policies.Model;

/// <summary>Section <c>approvals.require[].when</c>. A condition without entries could never hold, so none takes an empty list.</summary>
internal static class RequirementConditionsSection
{
    public static SectionType<RequirementConditions> Type { get; } = new SectionType<RequirementConditions>()
        .With(
            "paths",
            "Path patterns; at least one changed file matches one of them.",
            new ListType(TextFormats.PathPattern, "path patterns", minimum: 1),
            w => w.Paths,
            (w, v) => w with { Paths = v })
        .With(
            "labels",
            "Labels; the pull request has one of them.",
            new ListType(TextFormats.Label, "labels", minimum: 1),
            w => w.Labels,
            (w, v) => w with { Labels = v })
        .With(
            "base-branches",
            "Patterns of the base branch, such as release/*.",
            new ListType(TextFormats.PathPattern, "patterns of branches", minimum: 1),
            w => w.BaseBranches,
            (w, v) => w with { BaseBranches = v })
        .With(
            "size",
            "The least size of the pull request.",
            TextType.OneOf(RequirementConditions.Sizes),
            w => w.Size,
            (w, v) => w with { Size = v })
        .With(
            "areas",
            "Risky areas; the pull request touches one of them.",
            new ListType(new TextType("the name of a risky area"), "risky areas", minimum: 1),
            w => w.Areas,
            (w, v) => w with { Areas = v })
        .With(
            "authors",
            "Logins; one of them opened the pull request.",
            new ListType(TextFormats.Login, "logins", minimum: 1),
            w => w.Authors,
            (w, v) => w with { Authors = v });
}
