namespace Automation.Core.Practices.ConventionalCommits.Rules;

/// <summary>
/// Trigger: every message whose scope stands for paths in the policy, or is a package of a monorepo. Conditions: the pull request changes
/// a file there. Result: a warning that names the place. Fix: the scope that fits the files.
/// </summary>
internal sealed class ScopePathsRule : MessageRule
{
    /// <summary>A scope can name the same part ten thousand times over, and nobody reads more than a few.</summary>
    private const int MostTold = 10;

    public override string Id => "scope-paths";

    public override Severity? DefaultSeverity => Severity.Warning;

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = "Every message whose scope has path patterns in the policy's `scopes`, or names a package that a workspace declares "
            + "(`package.json`, `pnpm-workspace.yaml`, `lerna.json`, `Cargo.toml`, `go.work`).",
        Conditions = "At least one changed file matches a pattern of the scope, or lies in the package. Policy's word about a scope "
            + "goes first; a scope that is neither listed nor a package is no matter of this rule.",
        Result = "The scope and what it stands for are quoted.",
        Why = "A scope that does not fit the change misleads whoever reads the changelog for that part.",
        Fix = "Use the scope of the part that changed.",
    };

    public override IReadOnlyList<RuleOption> Options { get; } =
    [
        new("missing", false, "Whether a message without a scope is told, as an information, that all changes are in one package."),
        ScopeParts.Delimiters,
    ];

    public override string? SkipReason(CommitSubject subject) =>
        subject.Packages.Count == 0 && subject.Settings.Scopes.Values.All(patterns => patterns.Count == 0)
            ? "The policy ties no scope to paths, and there are no packages."
        : subject.ChangedPaths is null ? "The changed files are not all known."
        : null;

    protected override IEnumerable<Problem> Find(LintedMessage message, CommitSubject subject, RuleOptions options)
    {
        var areas = ScopeAreas.Of(subject);
        if (message.Message.Scope is { } scope)
        {
            return ScopeParts.Of(scope, options.List("delimiters"), subject.KnownScopes)
                .Select(areas.Miss)
                .OfType<string>()
                .Distinct(StringComparer.Ordinal)
                .Take(MostTold)
                .Select(miss => new Problem(miss, "use the scope of the part that changed, or none"));
        }

        return message.Message.Type is not null && options.Flag("missing") && areas.OnlyPackage is { } package
            ? [new(
                $"all changes are in {Quotation.Of(package.Path)}, and there is no scope",
                "put the package's name in parentheses behind the type",
                Severity.Info)]
            : [];
    }
}
