using Automation.Core.Policies.Yaml;

namespace Automation.Core.Policies.Adoption;

/// <summary>The shared configurations that commitlint's own packages bring, as of version 21.</summary>
internal static class CommitlintPresets
{
    private const string Scope = "@commitlint/";

    private const string Conventional =
        """
        body-leading-blank: [1, always]
        body-max-line-length: [2, always, 100]
        footer-leading-blank: [1, always]
        footer-max-line-length: [2, always, 100]
        header-max-length: [2, always, 100]
        header-trim: [2, always]
        subject-case: [2, never, [sentence-case, start-case, pascal-case, upper-case]]
        subject-empty: [2, never]
        subject-full-stop: [2, never, "."]
        type-case: [2, always, lower-case]
        type-empty: [2, never]
        type-enum: [2, always, [build, chore, ci, docs, feat, fix, perf, refactor, revert, style, test]]
        """;

    private const string AngularTypes =
        "type-enum: [2, always, [build, ci, docs, feat, fix, perf, refactor, revert, style, test]]";

    private const string Angular =
        $"""
        subject-exclamation-mark: [2, never]
        body-leading-blank: [1, always]
        footer-leading-blank: [1, always]
        header-max-length: [2, always, 72]
        scope-case: [2, always, lower-case]
        subject-case: [2, never, [sentence-case, start-case, pascal-case, upper-case]]
        subject-empty: [2, never]
        subject-full-stop: [2, never, "."]
        type-case: [2, always, lower-case]
        type-empty: [2, never]
        {AngularTypes}
        """;

    /// <summary>The rules of a shared configuration, or why there are none, as a sentence.</summary>
    /// <param name="name">As <c>extends</c> names it.</param>
    public static (IReadOnlyList<CommitlintRule> Rules, string? Problem) Find(string name) =>
        (name.StartsWith(Scope, StringComparison.Ordinal) ? name[Scope.Length..] : name) switch
        {
            "config-conventional" => (Parse(Conventional), null),
            "config-angular" => (Parse(Angular), null),
            "config-angular-type-enum" => (Parse(AngularTypes), null),
            "config-lerna-scopes" or "config-nx-scopes" or "config-pnpm-scopes" or "config-rush-scopes" or "config-workspace-scopes" =>
                ([], $"'{name}' asks the workspace for its packages: list those that may be a scope under 'scopes'."),
            _ => (
                [],
                $"'{PolicyReading.Shorten(name)}' can only be read where it is installed: run 'npx commitlint --print-config json' there, "
                    + "and import what it prints."),
        };

    private static IReadOnlyList<CommitlintRule> Parse(string rules)
    {
        var map = (YamlMap)YamlReader.Read(rules, new PolicyReading(""))!;
        return [.. map.Entries.Select(entry => CommitlintRule.Read(entry).Rule).OfType<CommitlintRule>()];
    }
}
