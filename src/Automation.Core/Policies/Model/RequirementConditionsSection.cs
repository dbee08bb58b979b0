using Automation.Core.Policies.Approvals;

namespace Automation.Core.Policies.Model;

/// <summary>Section <c>approvals.require[].when</c>.</summary>
internal static class RequirementConditionsSection
{
    public static SectionType<RequirementConditions> Type { get; } = new SectionType<RequirementConditions>()
        .WithPaths(w => w.Paths, (w, v) => w with { Paths = v })
        .WithLabels(w => w.Labels, (w, v) => w with { Labels = v })
        .WithBaseBranches("base-branches", w => w.BaseBranches, (w, v) => w with { BaseBranches = v })
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
        .WithAuthors(w => w.Authors, (w, v) => w with { Authors = v });
}
