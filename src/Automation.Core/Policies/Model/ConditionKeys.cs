namespace Automation.Core.Policies.Model;

/// <summary>
/// The keys that sections of conditions share: what a pull request must be like. A condition without entries could never hold, so none
/// takes an empty list.
/// </summary>
internal static class ConditionKeys
{
    private static readonly ListType Patterns = new(TextFormats.PathPattern, "path patterns", minimum: 1);

    public static SectionType<T> WithPaths<T>(
        this SectionType<T> section, Func<T, IReadOnlyList<string>> get, Func<T, IReadOnlyList<string>, T> set) =>
        section.With("paths", "Path patterns; at least one changed file matches one of them.", Patterns, get, set);

    public static SectionType<T> WithOnlyPaths<T>(
        this SectionType<T> section, Func<T, IReadOnlyList<string>> get, Func<T, IReadOnlyList<string>, T> set) =>
        section.With("only-paths", "Path patterns; every changed file matches one of them.", Patterns, get, set);

    /// <param name="name">Overrides and requirements call it differently.</param>
    public static SectionType<T> WithBaseBranches<T>(
        this SectionType<T> section, string name, Func<T, IReadOnlyList<string>> get, Func<T, IReadOnlyList<string>, T> set) =>
        section.With(
            name,
            "Patterns of the base branch, such as release/*.",
            new ListType(TextFormats.PathPattern, "patterns of branches", minimum: 1),
            get,
            set);

    public static SectionType<T> WithLabels<T>(
        this SectionType<T> section, Func<T, IReadOnlyList<string>> get, Func<T, IReadOnlyList<string>, T> set) => section.With(
            "labels", "Labels; the pull request has one of them.", new ListType(TextFormats.Label, "labels", minimum: 1), get, set);

    public static SectionType<T> WithAuthors<T>(
        this SectionType<T> section, Func<T, IReadOnlyList<string>> get, Func<T, IReadOnlyList<string>, T> set) => section.With(
            "authors", "Logins; one of them opened the pull request.", new ListType(TextFormats.Login, "logins", minimum: 1), get, set);
}
