using Automation.Core.Practices.ConventionalCommits;

namespace Automation.Core.Practices.Review.Content;

/// <summary>The options by which policy takes a kind of pull requests out of a single rule.</summary>
internal static class ExemptOptions
{
    private const string Types = "exempt-types";
    private const string Labels = "exempt-labels";

    /// <param name="types">Types of titles that are exempt where policy says nothing.</param>
    public static IReadOnlyList<RuleOption> Of(params string[] types) =>
    [
        new(Types, types, "Types of Conventional Commits; a pull request whose title has one is exempt."),
        new(Labels, Array.Empty<string>(), "Labels that exempt a pull request from this rule."),
    ];

    /// <summary>Whether the pull request's title or a label exempts it.</summary>
    public static bool Hold(ReviewSubject subject, RuleOptions options)
    {
        var labels = options.List(Labels);
        return subject.Snapshot.Labels.Any(label => labels.Contains(label, StringComparer.OrdinalIgnoreCase))
            || (subject.Snapshot.Title is { } title
                && CommitMessageParser.Parse(title).Type is { } type
                && options.List(Types).Contains(type, StringComparer.OrdinalIgnoreCase));
    }
}
