using Automation.Core.Digests.Content;
using Automation.Core.Practices;

namespace Automation.Email.Rendering.Pages;

/// <summary>How lists name what they link to. A title that must not be shown is replaced by the kind and the number.</summary>
internal static class ItemText
{
    public static PageItem PullRequest(WorkItem item, string age) => Of(item, "Pull request", age);

    public static PageItem Issue(WorkItem item, string age) => Of(item, "Issue", age);

    public static PageItem Decision(DecisionItem item, string age)
    {
        var number = item.Number is { } known ? string.Create(CultureInfo.InvariantCulture, $"ADR {known}") : "ADR";
        var title = CleanText.Of(item.Title ?? "");
        return new PageItem(
            title.Length == 0 ? number : $"{number}: {title}",
            Links.Safe(item.Url),
            $"{Repository(item.Repository)}, {age}");
    }

    public static PageItem Branch(BranchItem item) =>
        new(Repository(item.Repository), Links.Safe(item.Url), CleanText.Of($"not enforced: {string.Join(", ", item.Lacks)}"));

    /// <summary>"and 2 more"; null for none.</summary>
    public static string? More(int hidden) => hidden > 0 ? $"and {Plural.Number(hidden)} more" : null;

    private static PageItem Of(WorkItem item, string kind, string age)
    {
        var number = string.Create(CultureInfo.InvariantCulture, $"#{item.Number}");
        var title = CleanText.Of(item.Title ?? "");
        return new PageItem(
            title.Length == 0 ? $"{kind} {number}" : title, Links.Safe(item.Url), $"{Repository(item.Repository)} {number}, {age}");
    }

    private static string Repository(Core.Identity.RepositoryName name) => CleanText.Of(name.ToString(), CleanText.TitleLength);
}
