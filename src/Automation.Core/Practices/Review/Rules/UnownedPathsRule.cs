using Automation.Core.CodeOwners;
using Automation.Core.Snapshots;

namespace Automation.Core.Practices.Review.Rules;

/// <summary>What changes has an owner, where there are owners at all.</summary>
internal sealed class UnownedPathsRule : ReviewRule
{
    private const int Named = 5;

    public override string Id => "unowned-paths";

    public override Severity? DefaultSeverity => Severity.Info;

    public override SnapshotPart? Reads => SnapshotPart.CodeOwners;

    public override RuleDocumentation Documentation { get; } = new()
    {
        Trigger = "Every pull request whose base branch has a `CODEOWNERS` file that GitHub reads; files under `exempt.paths` left out.",
        Conditions = "Every changed file has an owner. A file that no line matches has none, nor one whose last matching line names none.",
        Result = "One finding with the number of files without an owner, the share that has one, and the first five without.",
        Why = "Nobody is asked to review what nobody owns.",
        Fix = "Add a line to the CODEOWNERS file for these paths, or leave them without an owner on purpose.",
        Source = "https://docs.github.com/repositories/managing-your-repositorys-settings-and-features/"
            + "customizing-your-repository/about-code-owners",
    };

    public override string? SkipReason(ReviewSubject subject) => subject.Snapshot.CodeOwners is { Text: null } ignored
        ? $"GitHub ignores {ignored.Path}: it is 3 MB or larger, or no text."
        : null;

    public override IEnumerable<Violation> Check(ReviewSubject subject, RuleOptions options)
    {
        if (subject.CodeOwners is not { } owners)
        {
            yield break;
        }

        var scope = new FileScope(subject.Policy.Policy);
        var coverage = CodeOwnersCoverage.Of(owners, subject.Snapshot.Files.Where(file => !scope.IsExempt(file)).Select(file => file.Path));
        if (coverage.Unowned.Count > 0)
        {
            yield return new Violation(Message(coverage));
        }
    }

    private static string Message(CodeOwnersCoverage coverage)
    {
        var unowned = coverage.Unowned;
        var share = coverage.Percent.ToString("0.#", CultureInfo.InvariantCulture);
        var verb = unowned.Count == 1 ? "has" : "have";
        var more = unowned.Count > Named ? $" and {Plural.Number(unowned.Count - Named)} more" : "";
        return $"{Plural.Number(unowned.Count)} of {Plural.Of(coverage.Total, "changed file")} {verb} no owner ({share} % are owned): "
            + $"{string.Join(", ", unowned.Take(Named))}{more}.";
    }
}
